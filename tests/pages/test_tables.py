"""Rows of tables and of JSON under the names in common use, or under names that a user gives."""

import gzip
import io
import tarfile
from datetime import date

import pytest

from verbale.pages import Page
from verbale.pages.fields import UnknownField, read_fields
from verbale.pages.opening import Ways, open_stream
from verbale.problem import Problem


def opened(body: str | bytes, name: str, fields: dict[str, str] | None = None) -> list[Page | Problem]:
    raw = body.encode() if isinstance(body, str) else body
    return list(open_stream(name, name, io.BytesIO(raw), ways=Ways(fields or {})))


@pytest.mark.parametrize(
    "table",
    [
        "title,text,published_date,publisher,author,requested_url\nEnvoy leaves,He left.,2022-03-04,Lemna Post,Ada Holm,https://l.example/1\n",
        "Headline;Content;Publication Date;Publication;Byline;URL\nEnvoy leaves;He left.;4 March 2022;Lemna Post;By Ada Holm;https://l.example/1\n",
        "url\ttitle\tmaintext\tdate_publish\tsource_domain\tauthors\nhttps://l.example/1\tEnvoy leaves\tHe left.\t2022-03-04 10:00:00\tLemna Post\t['Ada Holm']\n",
        "stories_id,media_name,title,publish_date,url,language,story_text,authors\n7,Lemna Post,Envoy leaves,2022-03-04,https://l.example/1,en,He left.,Ada Holm\n",
        "seendate,title,url,domain,body,author\n20220304T120000Z,Envoy leaves,https://l.example/1,Lemna Post,He left.,Ada Holm\n",
    ],
)
def test_the_names_in_common_use_are_known(table: str) -> None:
    (page,) = opened(table, "export")
    assert isinstance(page, Page)
    assert (page.uri, page.body) == ("https://l.example/1", b"Envoy leaves\n\nHe left.")
    assert (page.stated.outlet, page.stated.byline) == ("Lemna Post", ("Ada Holm",))
    assert page.stated.published == date(2022, 3, 4)


def test_other_names_are_given_by_the_user() -> None:
    fields = read_fields(["text=Brødtekst,title=Rubrik", "date=Dag"])
    (page,) = opened("Rubrik,Brødtekst,Dag,text\nEnvoy leaves,He left.,2022-03-04,no\n", "export.csv", fields)
    assert isinstance(page, Page)
    assert page.body == b"Envoy leaves\n\nHe left."
    (page,) = opened('{"Rubrik": "Envoy leaves", "Brødtekst": "He left."}', "export.json", fields)
    assert isinstance(page, Page)
    assert page.body == b"Envoy leaves\n\nHe left."
    with pytest.raises(UnknownField, match="headline"):
        read_fields(["headline=Rubrik"])


def test_a_text_in_a_cell_may_have_lines_and_quotation_marks() -> None:
    (page,) = opened('title,text\n"Envoy, leaves","He left.\n""Soon,"" she said."\n', "x.csv")
    assert isinstance(page, Page)
    assert page.body == b'Envoy, leaves\n\nHe left.\n"Soon," she said.'


def test_a_table_of_another_charset_keeps_its_quotation_marks() -> None:
    (page,) = opened('title,text\nEnvoy,"“Soon,” she said – and left."\n'.encode("cp1252"), "x.csv")
    assert isinstance(page, Page)
    assert "“Soon,” she said – and left.".encode() in page.body


def test_a_row_with_only_an_address_says_how_its_page_may_be_had() -> None:
    (problem,) = opened("url,title,seendate\nhttps://l.example/1,Envoy leaves,20220304T120000Z\n", "list.csv")
    assert isinstance(problem, Problem)
    assert "--fetch" in problem.advice


def test_a_report_with_commas_in_its_first_line_is_no_table() -> None:
    (page,) = opened("Title, text and verse: how Lemna sings\n\nHe left, she said, and came back.\n", "report.txt")
    assert isinstance(page, Page)
    assert page.media_type == "text/plain"


def test_a_quotation_that_never_closes_ends_the_reading_with_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    from verbale import settings

    monkeypatch.setattr(settings, "MAX_PAGE_BYTES", 5_000)
    *pages, problem = opened('title,text\na,He left.\nb,"' + "open \n" * 2_000, "x.csv")
    assert len(pages) == 1
    assert isinstance(problem, Problem)
    assert "cannot be read" in problem.reason


def test_an_interface_s_answer_gives_its_articles() -> None:
    body = '{"status": "ok", "articles": [{"title": "Envoy leaves", "content": "He left."}, {"title": "Ferry", "content": "It runs."}]}'
    assert [p.uri for p in opened(body, "answer.json")] == ["answer.json#1.1", "answer.json#1.2"]


def tar(*members: tuple[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        for name, body in members:
            info = tarfile.TarInfo(name)
            info.size = len(body)
            archive.addfile(info, io.BytesIO(body))
        link = tarfile.TarInfo("link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    return packed.getvalue()


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_a_tar_gives_its_members_and_refuses_traps(pack: type[bytes]) -> None:
    body = tar(("a.txt", b"A report."), ("../b.txt", b"A trap."), ("c.html.gz", gzip.compress(b"<p>He left.</p>")))
    a, trap, c, link = opened(pack(body), "news.tar")
    assert isinstance(a, Page)
    assert isinstance(trap, Problem)
    assert "leads out" in trap.reason
    assert isinstance(c, Page)
    assert (c.uri, c.media_type) == ("news.tar!/c.html.gz", "text/html")
    assert isinstance(link, Problem)
    assert "link" in link.reason


def test_a_tar_that_is_cut_keeps_what_stood_before() -> None:
    body = tar(*((f"{n}.txt", b"A report. " * 300) for n in range(6)))
    *pages, problem = opened(body[:9_000], "news.tar")
    assert len(pages) == 2
    assert isinstance(problem, Problem)
    assert "broken tar" in problem.reason
