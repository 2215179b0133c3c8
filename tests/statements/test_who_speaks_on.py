"""Knows who is meant by a source that names nobody by itself: 'it added', 'the association', 'the two sides'."""

PEOPLE = {"Norwick Bakers Association": "org:bakers", "Mira Tolen": "person:tolen", "Petar Varden": "person:varden"}


def test_it_goes_on_from_the_body_that_spoke_before(said):
    text = "The Norwick Bakers Association said bread was dear. It added that flour was dearer."
    assert said(text, people=PEOPLE).by("flour").statement.speaker == "org:bakers"


def test_it_goes_on_from_a_persons_statement_but_not_from_the_person(said):
    text = "A statement by Mira Tolen said bread was dear. It said flour was dearer."
    assert said(text, people=PEOPLE).by("flour").statement.speaker == "person:tolen"
    text = "Mira Tolen said bread was dear. It said flour was dearer."
    assert said(text, people=PEOPLE).by("flour").statement.speaker is None


def test_he_goes_on_from_a_person_and_is_no_body(said):
    text = "Petar Varden said bread was dear. He said flour was dearer."
    assert said(text, people=PEOPLE).by("flour").statement.speaker == "person:varden"
    text = "The Norwick Bakers Association said bread was dear. He said flour was dearer."
    assert said(text, people=PEOPLE | {"He": "org:bakers"}).by("flour").statement.speaker is None


def test_the_minister_is_the_named_one_who_spoke_right_before(said):
    text = "Petar Varden said bread was dear. The minister added that flour was dearer."
    assert said(text, people=PEOPLE).by("flour").statement.speaker == "person:varden"
    text = "Petar Varden said bread was dear. The other minister added that flour was dearer."
    assert said(text, people=PEOPLE).by("flour").statement.speaker is None


def test_they_may_be_a_body_but_no_person(said):
    text = "The Norwick Bakers Association said bread was dear. They added that flour was dearer."
    assert said(text, people=PEOPLE).by("flour").statement.speaker == "org:bakers"
    text = "Mira Tolen said bread was dear. They added that flour was dearer."
    assert said(text, people=PEOPLE).by("flour").statement.speaker is None


def test_nobody_goes_on_from_a_speaker_far_above(said):
    gap = "\n\nSnow fell.\n\nRain fell.\n\nHail fell.\n\n"
    text = f"The Norwick Bakers Association said bread was dear.{gap}It said flour was dearer."
    assert said(text, people=PEOPLE).by("flour").statement.speaker is None


def test_a_body_told_by_its_kind_is_the_one_whose_name_says_so(said):
    text = "Mira Tolen left the Norwick Bakers Association. The association said bread was dear."
    assert said(text, people=PEOPLE).by("bread").statement.speaker == "org:bakers"
    text = "Mira Tolen left the Norwick Bakers Association. The brewers' association said bread was dear."
    assert said(text, people=PEOPLE).by("bread").statement.speaker is None


def test_one_part_of_a_full_name_is_its_owner_where_only_one_has_it(said):
    text = "Mira Tolen met Petar Varden. Petar said bread was dear."
    assert said(text, people=PEOPLE).by("bread").statement.speaker == "person:varden"
    two = PEOPLE | {"Petar Lund": "person:lund"}
    text = "Petar Lund met Petar Varden. Petar said bread was dear."
    assert said(text, people=two).by("bread").statement.speaker is None


def test_initials_mean_the_body_whose_name_has_them(said):
    text = "The Norwick Bakers Association met. “Bread is dear,” NBA said."
    assert said(text, people=PEOPLE).by("Bread").statement.speaker == "org:bakers"


def test_both_sides_speak_together(said):
    from verbale.actors.actor import Actor, Cast, Mention
    from verbale.articles.article import Article
    from verbale.statements import find_statements
    from verbale.text.parser import parse
    from verbale.text.spans import Span

    text = "The two sides said trade would grow."
    mentions = tuple(Mention(Span(4, 13), "nominal", f"state:{code}") for code in ("ITA", "NOR"))
    cast = Cast({m.actor: Actor(m.actor, m.actor, "state") for m in mentions}, mentions)
    found = find_statements(
        Article("0" * 64, "test", text, headline=None, paragraphs=(Span(0, 36),)), parse(text, [Span(0, 36)]), cast
    )
    assert [s.speakers for s in found] == [("state:ITA", "state:NOR")]


def test_the_name_behind_a_long_office_speaks(said):
    people = {"Minister of Roads and Water and Chairman": "person:minister", "Petar Varden": "person:varden"}
    text = "Minister of Roads and Water and Chairman of the Norwick Board Petar Varden announced a new road."
    s = said(text, people=people).by("road").statement
    assert s.speakers == ("person:varden",)


def test_a_spokesman_for_somebody_is_not_that_person(said):
    people = {"spokesman": "person:spokesman", "Petar Varden": "person:varden"}
    s = said("A spokesman for Premier Petar Varden said bread was dear.", people=people).by("bread").statement
    assert s.speakers == ("person:spokesman",)


def test_an_analysis_is_its_makers(said):
    people = {"Norwick Bakers Association": "org:bakers"}
    text = "According to an analysis by the Norwick Bakers Association, bread is dear."
    assert said(text, people=people).by("bread").statement.speaker == "org:bakers"
    text = "According to an analysis of the Norwick Bakers Association, bread is dear."
    assert said(text, people=people).by("bread").statement.speaker is None


def test_the_official_is_the_one_of_that_calling_who_spoke_right_before():
    from verbale.actors.actor import Actor, Cast, Mention
    from verbale.articles import Article
    from verbale.statements import find_statements
    from verbale.text.parser import parse
    from verbale.text.spans import Span

    text = "Mira Tolen said bread was dear. Flour will be dearer, the official said."
    spans = {"person:tolen": (0, 10, "name"), "person:official": (54, 66, "nominal")}
    mentions = tuple(Mention(Span(a, b), form, actor) for actor, (a, b, form) in spans.items())
    article = Article("0" * 64, "test", text, headline=None, paragraphs=(Span(0, len(text)),))
    speakers = {}
    for sector in ("GOV", "BUS"):
        people = {k: Actor(k, k, "person", "VRL", sector) for k in spans}
        found = find_statements(article, parse(text, list(article.paragraphs)), Cast(people, mentions))
        speakers[sector] = [s.speaker for s in found]
    assert speakers == {"GOV": ["person:tolen", "person:tolen"], "BUS": ["person:tolen", "person:official"]}


def test_the_report_is_the_papers_that_reported_before():
    from verbale.actors.actor import Actor, Cast, Mention
    from verbale.articles import Article
    from verbale.statements import find_statements
    from verbale.text.parser import parse
    from verbale.text.spans import Span

    text = "Bread was dear, the Norwick Post reported. Flour will be dearer, the report said."
    cast = Cast(
        {"org:post": Actor("org:post", "Norwick Post", "organisation", None, "JRN")},
        (Mention(Span(20, 32), "name", "org:post"),),
    )
    article = Article("0" * 64, "test", text, headline=None, paragraphs=(Span(0, len(text)),))
    found = find_statements(article, parse(text, list(article.paragraphs)), cast)
    assert [s.speaker for s in found] == ["org:post", "org:post"]


def test_who_adds_something_is_who_spoke_before_it(said):
    text = "Mira Tolen said that Petar Varden was a baker with a shop of his own, adding that bread was dear."
    assert said(text, people=PEOPLE).by("bread").statement.speaker == "person:tolen"


def test_a_bodys_proposal_speaks_for_the_body(said):
    text = "The Norwick Bakers Association's proposal says that bread is dear."
    assert said(text, people=PEOPLE).by("bread").statement.speaker == "org:bakers"
