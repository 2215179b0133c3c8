"""Exports of newspaper databases are split into their articles, each with its own headline, outlet, day and byline."""

import io
import zipfile
from datetime import date

import pytest

from verbale.articles import read_article
from verbale.pages import Page
from verbale.pages.opening import open_stream
from verbale.problem import Problem

NEW_NEXIS = """Documents (2)
1. Varda calls in Ostmark’s envoy
2. Ferry resumes
Search Terms: river AND Ostmark

| About the service | Privacy Policy | Terms & Conditions | Copyright © 2022
Varda calls in Ostmark’s envoy
The Lemna Post
March 4, 2022 Friday
10:30 PM GMT

Copyright 2022 Lemna Post Ltd All Rights Reserved

Section: WORLD; Pg. 3
Length: 563 words
Byline: Ada Holm in Lemna and Jon Weir
Highlight: A dispute over the river grows

Body

Varda’s foreign minister called in the envoy of Ostmark on Friday.

“The blockade must end,” she said. Subject: the river.

Graphic

The envoy leaves the ministry.

Classification

Language: ENGLISH

Publication-Type: Newspaper

Subject: RIVERS (90%)

Load-Date: March 5, 2022

End of Document

Ferry resumes
Ostmark Wire
5 March 2022

Length: 120 words

Body

The ferry to Ostmark runs again, the captain said on Saturday.

Load-Date: March 6, 2022

End of Document
"""
OLD_NEXIS = """
                               1 of 2 DOCUMENTS

                                The Lemna Post

                             March 4, 2010 Thursday
                              Late Edition - Final

Varda Calls In Envoy of Ostmark

BYLINE: By ADA HOLM

SECTION: Section A; Column 0; Foreign Desk; Pg. 6

LENGTH: 563 words

DATELINE: LEMNA

   Varda's foreign minister called in the envoy of Ostmark on
Thursday over the closed river.

   "The blockade must end," she said.

URL: http://www.lemnapost.example

LOAD-DATE: March 4, 2010

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper

                        Copyright 2010 The Lemna Post Company

                               2 of 2 DOCUMENTS

                                 Ostmark Wire

                             March 5, 2010 Friday

Ferry Resumes

LENGTH: 120 words

   The ferry to Ostmark runs again, the captain said.

LOAD-DATE: March 5, 2010

LANGUAGE: ENGLISH
"""
FACTIVA = """World News
Varda calls in Ostmark’s envoy
By Ada Holm in Lemna
563 words
4 March 2022
22:30
The Lemna Post
LEMPO
English
Copyright 2022. Lemna Post Ltd. All rights reserved.

Varda’s foreign minister called in the envoy of Ostmark on Friday.

“The blockade must end,” she said.

Document LEMPO00020220304ei3400001

Ferry resumes
120 words
5 March 2022
Ostmark Wire
OSTWIR
English
© 2022 Ostmark Wire

The ferry to Ostmark runs again, the captain said.

Document OSTWIR0020220305ei350007x
"""
CODED = """HD  Varda calls in Ostmark’s envoy
BY  By Ada Holm
WC  563 words
PD  4 March 2022
ET  22:30
SN  The Lemna Post
SC  LEMPO
LA  English
CY  Copyright 2022. Lemna Post Ltd.
LP  Varda’s foreign minister called in the envoy of Ostmark on Friday.
TD  “The blockade must end,” she said.

She left after an hour.
IN  itrans : Transport
AN  Document LEMPO00020220304ei3400001
"""
FACTIVA_PAGE = """<html><head><title>Export</title><style>p{}</style></head><body><div class="article enArticle">
<div>World News</div><div id="hd"><span class='enHeadline'>Varda calls in Ostmark’s envoy</span></div><div class="author">By Ada Holm</div>
<div>563 words</div><div>4 March 2022</div><div>22:30</div><div>The Lemna Post</div><div>LEMPO</div><div>English</div>
<div>Copyright 2022. Lemna Post Ltd. All rights reserved.</div>
<p class="articleParagraph enarticleParagraph">Varda’s foreign minister called in the envoy of <b>Ostmark</b>
on Friday.</p><p class="articleParagraph enarticleParagraph">“The blockade must end,” she said.</p>
<p>Document LEMPO00020220304ei3400001</p></div><br/></body></html>"""
CODED_PAGE = (
    '<html><body><div class="article enArticle"><table>'
    + "".join(
        f"<tr><td><b>{line[:2]}</b></td><td>{line[4:]}</td></tr>"
        for line in CODED.splitlines()
        if line[:2].isupper() and line[2:4] == "  "
    )
    + "</table></div></body></html>"
)


def pages(body: bytes, name: str) -> list[Page]:
    found = list(open_stream(name, name, io.BytesIO(body)))
    assert not [p for p in found if isinstance(p, Problem)]
    return [p for p in found if isinstance(p, Page)]


def as_word(text: str) -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    told = "".join(f"<w:p><w:r><w:t>{line.replace('&', '&amp;')}</w:t></w:r></w:p>" for line in text.split("\n"))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document xmlns:w='{space}'><w:body>{told}</w:body></w:document>")
    return packed.getvalue()


@pytest.mark.parametrize(("body", "name"), [(NEW_NEXIS.encode(), "export.txt"), (as_word(NEW_NEXIS), "export.docx")])
def test_a_present_export_of_nexis(body: bytes, name: str) -> None:
    first, second = pages(body, name)
    assert first.uri == f"{name}#1"
    assert first.stated.headline == "Varda calls in Ostmark’s envoy"
    assert first.stated.outlet == "The Lemna Post"
    assert first.stated.byline == ("Ada Holm", "Jon Weir") or first.stated.byline == ("Ada Holm",)
    assert first.stated.published == date(2022, 3, 4)
    assert first.stated.language == "en"
    article, _ = read_article(first)
    assert [p.of(article.text) for p in article.paragraphs] == [
        "Varda’s foreign minister called in the envoy of Ostmark on Friday.",
        "“The blockade must end,” she said. Subject: the river.",
    ]
    assert "Copyright" not in article.text
    assert (second.stated.headline, second.stated.outlet) == ("Ferry resumes", "Ostmark Wire")
    assert second.stated.published == date(2022, 3, 5)
    assert second.body.decode().endswith("the captain said on Saturday.")


def test_an_older_export_of_nexis() -> None:
    first, second = pages(OLD_NEXIS.encode(), "export.txt")
    assert (first.stated.headline, first.stated.outlet) == ("Varda Calls In Envoy of Ostmark", "The Lemna Post")
    assert (first.stated.byline, first.stated.published) == (("Ada Holm",), date(2010, 3, 4))
    article, _ = read_article(first)
    assert len(article.paragraphs) == 2
    assert article.paragraphs[0].of(article.text).startswith("LEMNA -- ")
    assert "LOAD-DATE" not in article.text
    assert (second.stated.headline, second.stated.outlet) == ("Ferry Resumes", "Ostmark Wire")
    assert second.stated.byline == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [(FACTIVA, "export.txt"), (FACTIVA_PAGE, "export.html"), (CODED, "export.txt"), (CODED_PAGE, "e.html")],
)
def test_an_export_of_factiva(text: str, name: str) -> None:
    first, *others = pages(text.encode(), name)
    assert first.stated.headline is not None
    assert first.stated.headline.endswith("Varda calls in Ostmark’s envoy")
    assert first.stated.outlet == "The Lemna Post"
    assert first.stated.byline == ("Ada Holm",)
    assert first.stated.published == date(2022, 3, 4)
    assert first.stated.language == "en"
    article, _ = read_article(first)
    told = [p.of(article.text) for p in article.paragraphs]
    assert told[:2] == [
        "Varda’s foreign minister called in the envoy of Ostmark on Friday.",
        "“The blockade must end,” she said.",
    ]
    assert "Copyright" not in " ".join(told)
    for second in others:
        assert (second.stated.headline, second.stated.outlet) == ("Ferry resumes", "Ostmark Wire")


def test_a_list_of_results_is_no_export_of_articles() -> None:
    text = NEW_NEXIS.replace("Length: 563 words", "").replace("Body", "")
    found = list(open_stream("export.txt", "export.txt", io.BytesIO(text.encode())))
    assert len([p for p in found if isinstance(p, Page)]) == 1


def test_a_report_on_the_end_of_a_document_is_no_export() -> None:
    (page,) = pages(
        b"Treaty found\n\nThe words End of Document stood on its last page.\n\nEnd of Document\n\nHe left.", "x.txt"
    )
    assert page.uri == "x.txt"
