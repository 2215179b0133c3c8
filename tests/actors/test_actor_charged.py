"""Tests of who the text says was charged, and for what."""


def _sector(cast_of, who, text: str, name: str) -> str | None:
    cast = cast_of(text)
    return cast.actors[who(cast, text, name)].sector


def test_who_is_charged_with_fraud_is_a_suspect(cast_of, who):
    text = "Karl Vellin was arrested and charged with fraud in Varania."
    assert _sector(cast_of, who, text, "Karl Vellin") == "CRM"


def test_who_is_jailed_for_protesting_is_no_criminal(cast_of, who):
    text = "Karl Vellin has been imprisoned for almost a year for protesting in Varania."
    assert _sector(cast_of, who, text, "Karl Vellin") == "CVL"


def test_where_political_prisoners_are_told_of_nobody_is_a_criminal(cast_of, who):
    text = "Karl Vellin was arrested in Varania. The group counts 40 political prisoners."
    assert _sector(cast_of, who, text, "Karl Vellin") == "CVL"


def test_what_somebody_is_not_tells_no_field(cast_of, who):
    text = "Karl Vellin isn't a common prisoner. He lives in Varania."
    assert _sector(cast_of, who, text, "Karl Vellin") == "CVL"
