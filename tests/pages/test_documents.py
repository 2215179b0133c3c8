"""Word documents, PDF, mail and saved pages give their text."""

import io
import zipfile
from datetime import date
from email.message import EmailMessage
from pathlib import Path

from verbale.articles import read_article
from verbale.pages import Page, load_page, read_pages
from verbale.pages.opening import open_stream
from verbale.problem import Problem

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SAID = "“The blockade of the river must end,” the minister of Varda told reporters in Lemna on Friday."


def word_document(*paragraphs: str) -> bytes:
    body = "".join(f"<w:p><w:pPr><w:pStyle w:val='Normal'/></w:pPr><w:r><w:t>{p}</w:t></w:r></w:p>" for p in paragraphs)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f"<w:document xmlns:w='{_W}'><w:body>{body}</w:body></w:document>")
    return packed.getvalue()


def pdf(*pages: list[str]) -> bytes:
    """A PDF with a line a string, as small as one can be."""
    parts = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for lines in pages:
        drawn = " ".join(f"({line}) Tj T*" for line in lines)
        stream = f"BT /F1 12 Tf 72 720 Td 14 TL {drawn} ET"
        parts.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        kids.append(len(parts) + 1)
        parts.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {len(parts)} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
    parts[1] = f"<< /Type /Pages /Kids [{' '.join(f'{k} 0 R' for k in kids)}] /Count {len(kids)} >>"
    out, places = "%PDF-1.4\n", []
    for n, part in enumerate(parts, 1):
        places.append(len(out))
        out += f"{n} 0 obj\n{part}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    return (
        f"{out}xref\n0 {len(parts) + 1}\n0000000000 65535 f \n{table}trailer\n"
        f"<< /Size {len(parts) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF"
    ).encode("latin-1")


def one(body: bytes, name: str) -> Page:
    (page,) = open_stream(name, name, io.BytesIO(body))
    assert isinstance(page, Page), page
    return page


def problem(body: bytes, name: str) -> Problem:
    (found,) = open_stream(name, name, io.BytesIO(body))
    assert isinstance(found, Problem)
    return found


def test_a_word_document_is_its_paragraphs() -> None:
    page = one(word_document("Envoy called in", SAID, "He left."), "report.docx")
    assert page.body.decode() == f"Envoy called in\n{SAID}\nHe left."


def test_a_broken_or_other_office_document_is_told() -> None:
    whole = word_document("Envoy called in", SAID * 50)
    assert "broken" in problem(whole.replace(b"word/document.xml", b"word/documint.xml", 1), "report.docx").reason
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
    assert "no Word document" in problem(packed.getvalue(), "table.xlsx").reason
    assert "no text" in problem(word_document(), "empty.docx").reason


def test_a_word_document_that_unpacks_without_end_is_refused() -> None:
    assert "times its size" in problem(word_document("x" * 9_000_000), "bomb.docx").reason


def test_a_pdf_is_its_lines_without_page_numbers_and_running_heads() -> None:
    pages = [
        ["The Lemna Post 4 March 2022", f"The {word} report tells of the ri-", f"ver and its {word} boat.", str(n)]
        for n, word in enumerate(("first", "second", "third", "fourth"), 1)
    ]
    page = one(pdf(*pages), "paper.pdf")
    text = page.body.decode()
    assert "The second report tells of the river and its second boat." in text
    assert "Lemna Post" not in text
    assert page.media_type == "text/plain"


def test_a_pdf_without_text_or_cut_off_is_told() -> None:
    assert "only pictures" in problem(pdf([]), "scan.pdf").reason
    assert "PDF" in problem(pdf(["A report."])[:120], "cut.pdf").reason


def message(html: bool = False) -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "Lemna Post <news@lemnapost.example>"
    mail["Subject"] = "Fwd: Varda calls in Ostmark’s envoy"
    mail["Date"] = "Fri, 04 Mar 2022 23:30:00 +0100"
    mail["Message-ID"] = "<1@lemnapost.example>"
    mail.set_content(f"{SAID}\n\n" + "The envoy left after an hour. " * 15)
    if html:
        mail.set_content("View this in your browser.")
        mail.add_alternative(f"<html><body><p>{SAID}</p></body></html>", subtype="html")
    return mail


def test_a_message_has_its_subject_as_headline_and_its_sender_as_outlet() -> None:
    for name in ("news.eml", "news"):
        page = one(message().as_bytes(), name)
        article, _ = read_article(page)
        assert article.title == "Varda calls in Ostmark’s envoy"
        assert article.outlet == "Lemna Post"
        assert page.stated.published == date(2022, 3, 4)
        assert SAID in article.text


def test_a_newsletter_whose_plain_part_says_nothing_is_read_from_its_html() -> None:
    page = one(message(html=True).as_bytes(), "news.eml")
    assert page.media_type == "text/html"
    assert SAID in read_article(page)[0].text


def test_a_text_that_only_begins_like_a_message_is_none() -> None:
    assert one(f"From: Ada Holm\nSubject: river\n\n{SAID}".encode(), "note.txt").body.startswith(b"From: Ada")


def test_a_box_of_messages_gives_a_page_each() -> None:
    box = b"".join(
        b"From x@lemnapost.example Fri Mar  4 23:30:00 2022\n" + message().as_bytes() + b"\n\n" for _ in range(3)
    )
    found = list(open_stream("news.mbox", "news.mbox", io.BytesIO(box)))
    assert [p.uri for p in found] == ["news.mbox#1", "news.mbox#2", "news.mbox#3"]
    assert all(isinstance(p, Page) and p.stated.outlet == "Lemna Post" for p in found)


def test_a_page_saved_with_its_pictures_is_its_html() -> None:
    saved = (
        "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://lemnapost.example/envoy\r\nSubject: Envoy\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b1"\r\n\r\n--b1\r\n'
        "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><p>He left=2E</p></body></html>\r\n"
        "--b1\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b1--\r\n"
    )
    page = one(saved.encode(), "envoy.mhtml")
    assert (page.uri, page.media_type) == ("https://lemnapost.example/envoy", "text/html")
    assert b"<p>He left.</p>" in page.body


def test_a_pattern_names_files(tmp_path: Path) -> None:
    for name in ("a/1.txt", "b/2.txt", "b/3.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("A report.")
    assert [p.uri for p in read_pages([f"{tmp_path}/**/*.txt"])] == [
        str(tmp_path / "a/1.txt"),
        str(tmp_path / "b/2.txt"),
    ]
    (none,) = read_pages([f"{tmp_path}/*.pdf"])
    assert isinstance(none, Problem)
    (tmp_path / "[odd].txt").write_text("A report.")
    assert load_page(tmp_path / "[odd].txt").body == b"A report."
