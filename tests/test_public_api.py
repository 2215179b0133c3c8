"""The public interface: a few names, sorted, each of which can be had."""

import subprocess
import sys
from pathlib import Path

import pytest

import verbale


def test_the_names_are_sorted_and_can_all_be_had() -> None:
    assert verbale.__all__ == sorted(verbale.__all__)
    assert dir(verbale) == verbale.__all__
    for name in verbale.__all__:
        assert getattr(verbale, name) is not None


def test_a_name_that_there_is_not_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="no attribute 'cod'"):
        verbale.cod  # noqa: B018


def test_a_page_is_coded_and_kept_and_asked_for(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("Bridge closed\n\nVarland closed the bridge, its ministry said.\n", "utf-8")
    page = verbale.load_page(tmp_path / "one.txt")
    coded = verbale.code(page)
    assert isinstance(coded, verbale.Coded)
    assert verbale.code(page) == coded
    with verbale.open(tmp_path / "r.sqlite", write=True) as record:
        assert record.add(coded, page)
    with verbale.open(tmp_path / "r.sqlite") as record:
        (row,) = record.articles(verbale.Filter(article=coded.article.id))
        assert record.coded(row.id) == coded
        assert record.runs()[0].version == verbale.__version__
        assert [s.id for s in record.statements()] == [s.id for s in coded.statements]


def test_a_file_that_is_no_record_is_a_record_error(tmp_path: Path) -> None:
    with pytest.raises(verbale.RecordError, match="no such record"):
        verbale.open(tmp_path / "none.sqlite")
    assert issubclass(verbale.RecordError, ValueError)


def test_importing_it_loads_no_parser() -> None:
    script = "import sys, verbale; assert not {'spacy', 'sqlalchemy', 'trafilatura', 'lxml'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", script], check=True)
