"""What an article tells twice is one act: a noun that points back, a deed and what is suffered in it, a headline."""

from collections.abc import Callable

from verbale.acts.act import Act

Tell = Callable[..., tuple[Act, ...]]


def kinds(acts: tuple[Act, ...]) -> list[str]:
    return [act.type for act in acts]


def test_a_noun_that_points_back_tells_the_same_act(told: Tell) -> None:
    text = "Varland met Ostria in the capital on Monday.\nThe talks between Varland and Ostria lasted two hours."
    assert kinds(told(text)).count("CONSULT") == 1


def test_a_noun_that_is_news_itself_tells_another(told: Tell) -> None:
    text = "Varland met Ostria in the capital on Monday.\nVarland then held negotiations with Ostria and Norvia."
    assert kinds(told(text)).count("CONSULT") == 2


def test_who_is_killed_when_a_patrol_fires_is_killed_by_it(told: Tell) -> None:
    (act,) = (
        a
        for a in told("Three Ostrian students were killed on Monday when rebels opened fire on the road.")
        if a.type == "ASSAULT"
    )
    assert act.actors == ("group:XOS.rebels",)
    assert act.recipients == ("group:XVA.students",)
    assert act.evidence.length > 60


def test_talks_whose_result_is_an_agreement_were_held(told: Tell) -> None:
    text = (
        "Varland and Ostria agreed on Monday to exchange prisoners, the first result of two days of talks between them."
    )
    assert {a.status for a in told(text) if a.type == "CONSULT"} <= {"done"}
