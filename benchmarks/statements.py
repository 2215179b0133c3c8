"""Measures what finding statements costs beside the parse: words a second, on one core, parse and actors not counted.

usage: python benchmarks/statements.py FOLDER [--limit N]
"""

import argparse
import time
from pathlib import Path

from verbale.actors import find_actors
from verbale.articles import read_article
from verbale.knowledge import known
from verbale.pages import Page, read_pages
from verbale.places import find_places
from verbale.statements import find_statements
from verbale.text.parser import parse


def main() -> None:
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("folder", type=Path)
    given.add_argument("--limit", type=int, default=40, help="take only the first N files")
    args = given.parse_args()
    knowledge = known()
    words = found = articles = 0
    parsing = finding = 0.0
    for page in read_pages([str(f) for f in sorted(args.folder.rglob("*")) if f.is_file()][: args.limit]):
        if not isinstance(page, Page):
            continue
        article, _ = read_article(page)
        lines = ((article.headline,) if article.headline is not None else ()) + article.paragraphs
        start = time.process_time()
        parsed = parse(article.text, lines)
        parsing += time.process_time() - start
        cast = find_actors(article, parsed, find_places(parsed, knowledge), knowledge)
        start = time.process_time()
        found += len(find_statements(article, parsed, cast))
        finding += time.process_time() - start
        words += sum(t.text[0].isalnum() for t in parsed.tokens)
        articles += 1
    print(f"{articles} articles, {words} words, {found} statements")
    print(f"parse        {words / parsing:9,.0f} words a second")
    print(f"statements   {words / finding:9,.0f} words a second")


if __name__ == "__main__":
    main()
