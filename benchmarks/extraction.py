"""How many words a second of CPU become claims, beside what other tools do with the same words in the same run.

usage: extraction.py [--articles N] [--against dateparser,quantulum3,spacy]

Each article is read by itself, as `scan` does, start-up left out. The others are measured if they are installed
(`pip install '.[benchmark]' -c constraints.txt`, 475 MB in all); each does its own work only: dateparser and quantulum3
find dates and quantities, spaCy tags, parses and names entities; none of them says what a number is of.
The last line is a fixed piece of arithmetic, to compare machines and moments by.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent))

from benchmarks.articles import Article, articles

from andro_check.app.drafting import draft_claims
from andro_check.model.period import parse_edtf
from andro_check.model.register import Register
from andro_check.model.source import Document, Source

_FEW = 40
"""Articles that the slower tools are given."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--against", default="dateparser,quantulum3,spacy")
    options = parser.parse_args()
    made = list(articles(options.articles))
    gc.set_threshold(50_000, 20, 100)  # as the commands and `scan` do
    print("| what | articles | words | CPU s | words/s | finds |")
    print("|---|---|---|---|---|---|")
    _row("andro-check, claims", made, _claims)
    _row("andro-check, numbers and dates alone", made, _mentions)
    for name in filter(None, options.against.split(",")):
        _against(name, made[:_FEW])
    began = time.process_time()
    total = sum(n * n % 7 for n in range(3_000_000))
    print(f"\narithmetic: {time.process_time() - began:.2f} s of CPU ({total})")


def _row(what: str, made: Sequence[Article], find: Callable[[Article], int]) -> None:
    for article in made[:10]:
        find(article)
    began = time.process_time()
    found = sum(find(article) for article in made)
    used = time.process_time() - began
    words = sum(len(article.text.split()) for article in made)
    print(f"| {what} | {len(made)} | {words} | {used:.1f} | {words / used:.0f} | {found} |", flush=True)


def _claims(article: Article) -> int:
    source = Source(article.id, "", published=parse_edtf(article.published), language=article.language)
    return len(draft_claims([Document(source, article.text)], Register())[0])


def _mentions(article: Article) -> int:
    from andro_check.extract.values.mentions import mentions

    return len(mentions(article.text, article.language, parse_edtf(article.published)))


def _against(name: str, made: Sequence[Article]) -> None:
    try:
        find, what = {"dateparser": _dateparser, "quantulum3": _quantulum, "spacy": _spacy}[name]()
    except (ImportError, OSError) as cause:
        print(f"| {name} | not installed ({type(cause).__name__}) | | | | |")
        return
    _row(what, made, find)


def _dateparser() -> tuple[Callable[[Article], int], str]:
    search = importlib.import_module("dateparser.search").search_dates
    return lambda article: len(search(article.text, languages=[article.language]) or ()), "dateparser, dates"


def _quantulum() -> tuple[Callable[[Article], int], str]:
    parser = importlib.import_module("quantulum3.parser")
    return lambda article: len(parser.parse(article.text)), "quantulum3, quantities (English rules)"


def _spacy() -> tuple[Callable[[Article], int], str]:
    model = importlib.import_module("spacy").load("fr_core_news_sm")
    return lambda article: len(model(article.text).ents), "spaCy fr_core_news_sm, entities"


if __name__ == "__main__":
    main()
