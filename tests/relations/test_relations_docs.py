"""docs/relations.md says what is: every outcome, issue and kind of account stands in it."""

import re
from pathlib import Path
from typing import get_args

from verbale.relations.accounts import AccountKind
from verbale.relations.commitment import Outcome
from verbale.relations.issues import known_issues

DOCS = (Path(__file__).parents[2] / "docs" / "relations.md").read_text("utf-8")


def first_cells() -> set[str]:
    return {found.group(1) for found in re.finditer(r"^\| ([a-z][a-z ]+?) \|", DOCS, re.M)}


def test_every_outcome_and_kind_of_account_is_explained_and_none_else() -> None:
    assert first_cells() - {"outcome", "kind"} == {*get_args(Outcome), *get_args(AccountKind)}


def test_every_issue_is_listed() -> None:
    listed = re.search(r"issues\.yaml`: ([\w, \n]+)\.", DOCS)
    assert listed is not None
    assert re.split(r",\s+", listed.group(1)) == list(known_issues())
