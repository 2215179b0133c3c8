"""Bytes become text without one quotation mark becoming another letter."""

import pytest

from verbale.pages import Page, decode

SAID = "The minister said: “The river must be open.” It’s late – she left."


def of(body: bytes, **more: str) -> Page:
    return Page("x", body, **more)


def test_utf8_is_read_as_it_stands() -> None:
    found = decode(of(SAID.encode()))
    assert (found.text, found.encoding, found.replaced) == (SAID, "utf-8", 0)


def test_a_byte_order_mark_is_dropped_and_believed() -> None:
    for encoding in ("utf-8-sig", "utf-16", "utf-32"):
        assert decode(of(SAID.encode(encoding))).text == SAID


def test_utf16_without_a_mark_is_seen_by_its_zeros() -> None:
    for encoding in ("utf-16-le", "utf-16-be"):
        found = decode(of(SAID.encode(encoding)))
        assert (found.text, found.encoding) == (SAID, encoding)


@pytest.mark.parametrize("repeats", [1, 3, 40])
@pytest.mark.parametrize("bad", [b"\xa0", b"\xff", b"\x93", b"\xe2\x80"])
def test_one_bad_byte_leaves_the_quotation_marks_whole(repeats: int, bad: bytes) -> None:
    body = SAID.encode() * repeats
    found = decode(of(body.replace(b"river", b"ri" + bad + b"ver", 1)))
    assert found.encoding == "utf-8"
    assert found.replaced == 1
    assert found.text.replace("\ufffd", "") == SAID * repeats


def test_a_wrong_declaration_does_not_spoil_what_plainly_is_utf8() -> None:
    page = b'<meta charset="windows-1251">' + SAID.encode()
    assert decode(of(page)).text.endswith(SAID)
    assert decode(of(SAID.encode(), charset="iso-8859-1")).text == SAID


def test_what_the_transport_says_is_believed_where_the_bytes_allow_it() -> None:
    found = decode(of(SAID.encode("cp1252"), charset="ISO-8859-1"))
    assert (found.text, found.encoding) == (SAID, "cp1252")


def test_what_the_page_says_is_believed_in_its_first_kilobyte_only() -> None:
    cyrillic = "Министр сказал".encode("cp1251")
    assert "Министр" in decode(of(b'<meta charset="windows-1251"><p>' + cyrillic)).text
    late = b" " * 2000 + b'<meta charset="windows-1251"><p>' + SAID.encode("cp1252")
    assert decode(of(late)).encoding == "cp1252"


def test_undeclared_windows_1252_keeps_its_curly_quotes() -> None:
    found = decode(of(SAID.encode("cp1252")))
    assert (found.text, found.encoding, found.replaced) == (SAID, "cp1252", 0)


@pytest.mark.parametrize("label", ["utf-7", "idna", "rot13", "unicode_escape", "x-martian", "\0", ""])
def test_a_label_that_is_no_encoding_of_the_web_is_not_believed(label: str) -> None:
    assert decode(of(b"plain words", charset=label)).text == "plain words"


def test_newlines_become_one_sign() -> None:
    assert decode(of(b"a\r\nb\rc\nd")).text == "a\nb\nc\nd"


def test_a_nul_is_replaced_one_for_one_and_counted() -> None:
    found = decode(of("Brandt\0 said “no”".encode()))
    assert (found.text, found.replaced) == ("Brandt\ufffd said “no”", 1)


def test_a_replacement_sign_that_stands_in_the_file_is_not_counted() -> None:
    assert decode(of("It\ufffds “late”".encode())).replaced == 0


def test_a_text_cut_inside_a_character_is_still_utf8() -> None:
    found = decode(of("“No,” she said, “never.”".encode()[:-1]))
    assert found.encoding == "utf-8"
    assert found.text.startswith("“No,” she said, “never.")
    cut_ascii = decode(of("The minister said no.”".encode()[:-1]))
    assert cut_ascii.encoding == "utf-8"


def test_japanese_is_guessed_or_replaced_but_never_fails() -> None:
    text = "外務大臣は金曜日に川の封鎖は終わらなければならないと述べた。" * 10
    assert decode(of(text.encode("euc_jp"), charset="euc-jp")).text == text
    assert decode(of(text.encode("shift_jis"))).text
