"""Tests of the state that an article is about at home."""


def test_the_outlets_address_tells_whose_police_they_are(cast_of, who):
    text = "https://www.marland-post.example/news\nThe police said in Marland that the road was shut. Varania is far."
    assert who(cast_of(text), text, "police") == "group:XMA.police"


def test_no_address_and_two_states_leave_the_police_nobodys(cast_of, who):
    text = "The police said that the road between Marland and Varania was shut."
    assert who(cast_of(text), text, "police") == "group:police"
