"""Knows that each report keeps its own words and its own speaker, where several stand in one sentence or a deed looks like one."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Until and unless the state acknowledges that these are no accidents, there is no end to it.",
        "Tomorrow, if the council declares that your note is void, it will be but paper.",
        "The coldest night was at ten below, recorded at Lund on 14 July.",
        "The best of them is Petar Lund: he continues to play at a very high level.",
        "The talks failed, with the town's schools viewed as safe houses of the party.",
        "They welcome dogs of all kinds to build a team.",
        "They broke the law by not reporting their income or explaining the origin of their gifts.",
        "Added to this is the fact that the town's bakers have no bread.",
        "The ship sailing under the flag of Norland recently called the port of Askby situated north of the town.",
        "The town wanted a board like the one set up in Norwick, but Lund agreed to the new board.",
        "Meanwhile, bakers leave the party and cross over to the Union, confirming the party's weakness as a club.",
        "The book tells the story of an old widow who dares to leave the town.",
        "Umm appealed the ruling with the board, along with a request to obtain data on the toll.",
        "With 2013 declared by the club as the Year of Rain, towns and villages will have to save water.",
        "The town reported 22 cases for May, a slow but steady increase from the number reported in April.",
        "The dispute was settled through talks according to Resolution 2254.",
        "Complaints are handled according to the guidelines of the fair.",
        "In the eighth Davis blasted a two-run homer off Lund.",
        "The wall of the old mill gave way as the storm hit back.",
        "She lays out long strands of weed on stones to dry in the sun.",
        "At an earlier time more than fifty soldiers wearing “uniforms with no patches” were observed.",
    ],
)
def test_what_only_looks_like_a_report_is_none(said, text):
    assert not said(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("He asked me to come to him when I met trouble and allowed me to sleep there.", {"He": "me to come to him when I met trouble"}),
        ("Tolen has denied any wrongdoing and claims to be the victim of a plot.", {"Tolen": "any wrongdoing"}),
        ("Health unions in Norland backed the report data saying they have lost 4000 nurses.",
         {"Health unions in Norland": "they have lost 4000 nurses"}),
        ("Officials found lists in Walker's rooms detailing how she planned to stage her death.",
         {"lists in Walker's rooms": "how she planned to stage her death"}),
        ("Rights groups have long documented that the law has become a tool, and called for its repeal.",
         {"Rights groups": "that the law has become a tool | its repeal"}),
        ("The teachers lambasted the board saying that the ruling was unfair.",
         {"The teachers": "the board | that the ruling was unfair"}),
        ("Lund said towns had seen a change and urged the people to take care of the halls.",
         {"Lund": "towns had seen a change | the people to take care of the halls"}),
        ("He then went on to note that the navy has ships and reminded that the ships are at sea.",
         {"He": "that the navy has ships | that the ships are at sea"}),
        ("The mayor urged Parliament to set aside, once and for all, a quarrel with the mills.",
         {"The mayor": "Parliament to set aside, once and for all, a quarrel with the mills"}),
        ("Lund declared a state of emergency saying that their way of life was under threat.",
         {"Lund": "that their way of life was under threat"}),
        ("Before the vote, the bakers — who make up at least a third of the people according to the census — had no seat.",
         {"the census": "who make up at least a third of the people"}),
        ("Even if bread is dear, says De Freitas, the mills earned a million in May according to Ecolab's estimates"
         " (they earned two according to the Grain Board).",
         {"De Freitas": "Even if bread is dear", "Ecolab's estimates": "the mills earned a million in May",
          "the Grain Board": "they earned two"}),
        ("In addition, the fall in births, which according to the Government is a cause for concern, was a tenth.",
         {"the Government": "which is a cause for concern"}),
        ("According to La Prensa, the nuns, of various nations, left Norland by land.",
         {"La Prensa": "the nuns, of various nations, left Norland by land"}),
        ("The letter was sent after a complaint filed by a club, according to which the pupil is suspected of theft.",
         {"which": "the pupil is suspected of theft"}),
        ("The minister counted 15,400 thefts in five months, which she said was a fall.", {"she": "which was a fall"}),
        ("It is over, said Norwick police sub-inspector Abdul Lund.", {"Norwick police sub-inspector Abdul Lund": "It is over"}),
        ("Those plans would only be known to Norland, he said, but he noted that Varania would not act in haste.",
         {"he": "Those plans would only be known to Norland | that Varania would not act in haste"}),
        ("She was liked in her town — the reverend said he was proud to call her his friend — but this was no easy time.",
         {"the reverend": "he was proud to call her his friend"}),
        ("The prosecutors allege that Walker \"kidnapped her child,\" faked her and her son's deaths, then fled to Varania.",
         {"The prosecutors": "that Walker \"kidnapped her child,\" faked her and her son's deaths, then fled to Varania"}),
        ("The industry is facing tighter control from the authorities, who last year warned artists to ensure they behave.",
         {"the authorities, who": "artists to ensure they behave"}),
        ("\"Wind must keep its share,\" he commented. And most mills have no water. “It is good news, but not enough,” Varden reflected.",
         {"he": "\"Wind must keep its share,\"", "Varden": "“It is good news, but not enough,”"}),
        (
            "According to the mills, the harvest was good, a Norwick Post reporter said.",
            {"the mills": "the harvest was good", "a Norwick Post reporter": "According to the mills, the harvest was good"},
        ),
        (
            "Norland, which denies its troops have a role in it, says its ships should leave.",
            {"Norland": "its ships should leave", "Norland, which": "its troops have a role in it"},
        ),
        (
            "Bread fell in May, according to figures released by the Mills Board on Monday.",
            {"figures released by the Mills Board": "Bread fell in May"},
        ),
        (
            "A deal could also, some Norwick bakers say, help the town.",
            {"some Norwick bakers": "A deal could also help the town"},
        ),
        (
            "“I stay at home,” said one woman. “We need peace, I’m against the march,” was an old baker’s view.",
            {"one woman": "“I stay at home,”"},
        ),
        (
            "A woman said eight bakers had serious or life-threatening injuries, 20 were taken to a hospital.",
            {"A woman": "eight bakers had serious or life-threatening injuries"},
        ),
        (
            "She said the officer denied them help and the mayor told her that police couldn't help her.",
            {
                "She": "the officer denied them help and the mayor told her that police couldn't help her",
                "the mayor": "that police couldn't help her",
            },
        ),
    ],
)  # fmt: skip
def test_each_report_keeps_its_own_words_and_speaker(said, text, told):
    found: dict[str, str] = {}
    for s in said(text):
        found[s.source] = f"{found[s.source]} | {s.words}" if s.source in found else s.words
    assert found == told
