"""Writes the tables of docs/statements.md from tests/statements/phenomena.yaml: what is read, and what three peers did.

usage: python tools/tell_phenomena.py        # prints the page's tables
       python tools/tell_phenomena.py --write
"""

import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "statements.md"
MARK = "<!-- the tables below are written by tools/tell_phenomena.py -->\n"
PEERS = ("citron", "tracker", "textacy")


def tables() -> str:
    """The tables, one a group: a phenomenon a row, its passage, who is the source, and the peers."""
    groups = yaml.safe_load((ROOT / "tests" / "statements" / "phenomena.yaml").read_text("utf-8"))
    told = []
    for group in groups:
        told.append(
            f"\n### {group['group']}\n\n| phenomenon | passage | source | Citron | Tracker | textacy |\n|---|---|---|---|---|---|\n"
        )
        for case in group["cases"]:
            passage = case["text"].replace("\n\n", " ¶ ").replace("\n", " ¶ ").replace("|", "\\|")
            sources = "; ".join(s["source"] or "nobody named" for s in case["expect"]) or "no statement"
            peers = " | ".join(case.get("peers", {}).get(peer, "") for peer in PEERS)
            told.append(f"| {case['title']} | {passage} | {sources} | {peers} |\n")
    return "".join(told)


def main() -> None:
    if "--write" in sys.argv:
        PAGE.write_text(PAGE.read_text("utf-8").partition(MARK)[0] + MARK + tables(), "utf-8")
    else:
        sys.stdout.write(tables())


if __name__ == "__main__":
    main()
