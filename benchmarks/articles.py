"""Made-up articles, as many as wanted, the same for the same seed, with planted contradictions of known count.

usage: articles.py COUNT [--seed N] [--words N] > articles.jsonl      (`--planted` prints what was planted instead)

Articles come in stories of five, French, English or mixed. Each story has a company and a shareholder of its own, whose
facts its articles repeat in different words; in every third story one article states one of them wrongly. Every other
sentence speaks of names that are used for nothing else, so that nothing but what was planted can disagree.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from random import Random

import yaml

import andro_check

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT))  # benchmarks/ is no part of the package that is installed

from benchmarks.wording import FACTS, FILLER, Fact  # noqa: E402

STORY = 5
"""Articles in a story."""
DISPUTED = 3
"""One story out of so many has a planted contradiction."""
_SYLLABLES = """ba bel bor cal ce dal der do fan fe fli gar go hel ja jor ka kel la lem lin lo mar mel mo nar nel no or
    pal pe pol ra rel ri ros sal sen sol ta tel tor ul va vel vo wen zan zel zo""".split()
_KNOWN = ("Norhaven Capital", "Norhaven", "Kestrel Freight", "Kestrel", "Valdor", "Tourvelle", "Pellworth", "Vaubrac",
          "Fonderies Lorzac", "Lorzac", "Skylark", "Marlowe Hall", "Marlowe", "Tressider", "Aldière")  # fmt: skip
_DIGEST_NAMES = ("Caisse des Dépôts", "Caisse des dépôts", "Cloudwatt", "Numergy", "Andromède", "Orange", "Thales",
                 "SFR", "Bull", "Dassault Systèmes", "Dassault", "Atos")  # fmt: skip
_REPLACED = (*_KNOWN, *_DIGEST_NAMES)
_OLD_NAME = re.compile("|".join(rf"\b{re.escape(old)}\b" for old in sorted(_REPLACED, key=len, reverse=True)))
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀÉ«])")


@dataclass(frozen=True, slots=True)
class Article:
    """One article; ``story`` numbers the story that it belongs to."""

    id: str
    story: int
    language: str
    published: str
    publisher: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Planted:
    """One article (``wrong``) says another value of a figure than the other ``articles`` that state it."""

    story: int
    figure: str
    actor: str
    wrong: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Story:
    number: int
    company: str
    holder: str
    languages: tuple[str, ...]
    facts: tuple[tuple[Fact, int], ...]
    told: tuple[tuple[int, ...], ...]  # for each article, the facts that it tells, by number
    disputed: tuple[int, int] | None  # (article, fact)


def name(number: int) -> str:
    """An invented name; no two numbers below three million share one, and neighbours do not look alike."""
    base = len(_SYLLABLES)
    scattered = (number * 2_316_721 + 1_234_567) % base**4
    digits = [scattered // base**place % base for place in range(4)]
    return "".join(_SYLLABLES[digit] for digit in digits).capitalize()


def story(number: int, seed: int = 0) -> _Story:
    """What the articles of a story tell."""
    random = Random(f"{seed}:{number}")
    languages = random.choice((("fr",) * STORY, ("en",) * STORY, tuple(random.choices(("fr", "en"), k=STORY))))
    facts = tuple((fact, random.randint(fact.low, fact.high)) for fact in FACTS)
    told = tuple(tuple(sorted(random.sample(range(len(FACTS)), 3))) for _ in range(STORY))
    shared = [n for n in range(len(FACTS)) if sum(n in each for each in told) > 1]
    disputed = None
    if number % DISPUTED == 0:
        fact = random.choice(shared)
        disputed = random.choice([n for n in range(STORY) if fact in told[n]]), fact
    return _Story(number, name(2 * number), f"{name(2 * number + 1)} Capital", languages, facts, told, disputed)


def articles(count: int, seed: int = 0, words: int = 300) -> Iterator[Article]:
    """The first ``count`` articles of about so many words each."""
    for index in range(count):
        number, place = divmod(index, STORY)
        yield _article(story(number, seed), place, seed, words)


def planted(count: int, seed: int = 0) -> Iterator[Planted]:
    """The contradictions among the first ``count`` articles; the last story counts when it is complete."""
    for number in range(count // STORY):
        told = story(number, seed)
        if told.disputed:
            wrong, fact = told.disputed
            tellers = tuple(_id(number, place) for place in range(STORY) if fact in told.told[place] and place != wrong)
            yield Planted(number, FACTS[fact].figure, told.company, _id(number, wrong), tellers)


def _id(number: int, place: int) -> str:
    return f"s{number:06}-{place}"


def _article(told: _Story, place: int, seed: int, words: int) -> Article:
    random = Random(f"{seed}:{told.number}:{place}")
    language = told.languages[place]
    facts = [_stated(told, place, fact, random) for fact in told.told[place]]
    others = _others(told, place, language, random, words - sum(len(fact.split()) for fact in facts))
    lead, rest = facts[0], facts[1:]
    for fact in rest:
        others.insert(random.randint(0, len(others)), fact)
    paragraphs = [lead, *(" ".join(others[n : n + 4]) for n in range(0, len(others), 4))]
    date = f"{2015 + told.number % 5}-{1 + told.number % 12:02}-{1 + place * 4 + told.number % 8:02}"
    title = {"fr": f"{told.company} au centre des débats", "en": f"All eyes on {told.company}"}[language]
    return Article(
        _id(told.number, place), told.number, language, date, f"Gazette {place + 1}", title, "\n\n".join(paragraphs)
    )


def _stated(told: _Story, place: int, number: int, random: Random) -> str:
    """A fact in the words of one article, its value changed beyond any width where it was planted."""
    fact, value = told.facts[number]
    if told.disputed == (place, number):
        value = value + 35 if fact.low > 1000 else value * 2
    return random.choice(fact.wordings[told.languages[place]]).format(a=told.company, b=told.holder, n=value)


def _others(told: _Story, place: int, language: str, random: Random, words: int) -> list[str]:
    """The sentences around the facts: a few with figures of their own, most without any."""
    renamed = _renamed(100_000 + (told.number * STORY + place) * len(_REPLACED), random)
    kept = [renamed(text) for text in random.sample(_examples(language), max(4, words // 75))]
    if language == "fr":
        digests = random.sample(_digests(), max(1, words // 300))
        kept += [renamed(text) for paragraph in digests for text in paragraph[:4]]
    length = sum(len(text.split()) for text in kept)
    filler = random.sample(_filler(language), len(_filler(language)))
    while length < words:
        kept.append(filler.pop() if filler else random.choice(_filler(language)))
        length += len(kept[-1].split())
    random.shuffle(kept)
    return kept


def _renamed(first: int, random: Random) -> Callable[[str], str]:
    """Puts names that nobody else has in the place of those that our sentences use."""
    new = {old: name(first + n) for n, old in enumerate(random.sample(_REPLACED, len(_REPLACED)))}
    return lambda text: _OLD_NAME.sub(lambda found: new[found[0]], text)


@cache
def _examples(language: str) -> list[str]:
    """The example sentences of the lexicon, save those on what the stories tell."""
    frames = Path(andro_check.__file__).parent / "lexicon" / language / "frames.yaml"
    entries = yaml.load(frames.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    told = {fact.figure for fact in FACTS}
    kept = [entry for entry in entries if entry["figure"] not in told]
    return [row["text"] for entry in kept for row in entry.get("examples", ()) if "pending" not in row]


@cache
def _digests() -> list[list[str]]:
    """The paragraphs of this repository's digests, cut into sentences."""
    texts = [path.read_text(encoding="utf-8").split("---\n", 2)[2] for path in sorted((ROOT / "sources").glob("*.md"))]
    paragraphs = [paragraph for text in texts for paragraph in text.split("\n\n") if len(paragraph) > 200]
    return [_SENTENCE.split(paragraph.replace("\n", " ").strip()) for paragraph in paragraphs]


@cache
def _filler(language: str) -> list[str]:
    return [line.strip() for line in FILLER[language].strip().splitlines()]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--words", type=int, default=300)
    parser.add_argument("--planted", action="store_true")
    options = parser.parse_args()
    made = planted(options.count, options.seed) if options.planted else None
    for one in made or articles(options.count, options.seed, options.words):
        sys.stdout.write(json.dumps(asdict(one), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
