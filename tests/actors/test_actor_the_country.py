"""Tests of which state 'the country' is."""


def test_who_tells_of_the_country_means_his_own(cast_of, who):
    text = "Ostrovia fired. Varania's Defence Ministry said the country held a drill in answer to Ostrovia's launch."
    assert who(cast_of(text), text, "country") == "state:XVA"


def test_where_the_teller_names_another_first_it_may_be_that_one(cast_of, who):
    text = "Varania's ministry said Ostrovia fired and the country held a drill."
    assert who(cast_of(text), text, "country") != "state:XVA"
