"""Tests of whose a document is that speaks."""


def test_the_statement_that_says_is_its_issuers(cast_of, who):
    text = "Varania's defence ministry issued a statement on Monday. “We saw nothing,” the statement said."
    assert who(cast_of(text), text, "statement", 2) == "org:XVA.defence-ministry"


def test_a_letter_speaks_for_who_signed_it(cast_of, who):
    text = "A letter signed by Piotr Lasko reached the town. According to the letter, the bridge is safe."
    assert who(cast_of(text), text, "letter", 2) == "person:piotr-lasko"


def test_the_statement_after_an_officials_words_is_his(cast_of, who):
    text = "Foreign Minister Piotr Lasko said that the road is open. The statement added that it is safe."
    assert who(cast_of(text), text, "statement") == "person:piotr-lasko"


def test_a_statement_of_nobody_named_is_nobodys(cast_of, who):
    text = "Rain fell over the hills. The statement said that the road is closed."
    assert who(cast_of(text), text, "statement") is None


def test_a_name_that_speaks_is_a_person_whatever_the_recogniser_says(cast_of, who):
    text = "The deputy secretary-general of the Lakes Pact, Odra Vellin, said that it rained. Vellin added nothing."
    assert who(cast_of(text), text, "Vellin", 2) == "person:odra-vellin"


def test_an_organisations_officer_is_no_organisation(cast_of, who):
    text = "Lakes Pact deputy secretary general promised that help would come."
    assert who(cast_of(text), text, "deputy secretary general") == "person:lakes-pact.deputy-secretary-general"


def test_a_board_report_is_the_boards_and_so_is_the_document_later(cast_of, who) -> None:
    text = (
        "The Parole Board of Varania allowed a visit. “The release will help,” says a board report from July.\n\n"
        "Brandt is forty. He was born in Karsk. He worked in a mill. He has a son. He likes to sing. He reads much. He sleeps well.\n\n"
        "Brandt has married, the document says."
    )
    cast = cast_of(text)
    assert who(cast, text, "report") == who(cast, text, "document") == who(cast, text, "Parole Board of Varania")
