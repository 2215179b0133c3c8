"""The rules of the house: who may import whom, how long a file may be, what its first line says."""

import ast
import re
from pathlib import Path

HOUSE = Path(__file__).parent.parent / "verbale"
ORDER = [
    "settings", "doors", "problem", "version", "knowledge", "text", "reader", "pages", "articles", "times", "places", "actors",
    "statements", "acts", "coded", "coding", "pool", "record", "relations", "views", "exports", "evaluation", "web", "cli",
]  # fmt: skip
FILES = sorted(HOUSE.rglob("*.py"))


def room(path: Path) -> str:
    return path.relative_to(HOUSE).parts[0].removesuffix(".py")


def imported(tree: ast.AST) -> list[str]:
    names: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names += [a.name for a in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names += [f"{node.module}.{a.name}" for a in node.names]
    return [n.split(".")[1] for n in names if n.startswith("verbale.") and len(n.split(".")) > 1]


def test_a_folder_imports_only_from_folders_before_it() -> None:
    wrong = []
    for path in FILES:
        here = room(path)
        if here in ("__init__", "__main__"):
            continue
        assert here in ORDER, f"{path} stands in no known room"
        for there in imported(ast.parse(path.read_text("utf-8"))):
            if there in ORDER and ORDER.index(there) > ORDER.index(here):
                wrong.append(f"{path.relative_to(HOUSE)} imports {there}")
    assert not wrong


def test_every_room_of_the_order_exists() -> None:
    rooms = {room(p) for p in FILES} - {"__init__", "__main__"}
    assert rooms <= set(ORDER)
    assert set(ORDER) <= rooms


def test_no_file_is_longer_than_four_hundred_lines() -> None:
    assert [p.name for p in FILES if len(p.read_text("utf-8").splitlines()) > 400] == []


def test_every_module_says_in_its_first_line_what_it_knows() -> None:
    silent = []
    for path in FILES:
        text = path.read_text("utf-8")
        if (
            text.strip()
            and path.name != "__init__.py"
            and not (ast.get_docstring(ast.parse(text)) or "").startswith("Knows")
        ):
            silent.append(str(path.relative_to(HOUSE)))
    assert silent == []


def test_no_file_has_a_name_that_says_nothing() -> None:
    empty = {"utils", "helpers", "manager", "misc", "common"}
    assert [p.name for p in FILES if p.stem in empty] == []


def test_only_one_file_knows_the_parser() -> None:
    users = [p.name for p in FILES if re.search(r"^\s*(import|from) spacy\b", p.read_text("utf-8"), re.M)]
    assert users == ["parser.py"]


def test_every_table_of_knowledge_names_its_source() -> None:
    tables = [p for p in (HOUSE / "knowledge").rglob("*") if p.suffix in (".yaml", ".tsv")]
    assert tables
    assert [p.name for p in tables if "source" not in p.read_text("utf-8").lower()] == []
