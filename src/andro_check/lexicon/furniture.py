"""The words that frame an article without being part of it (``fr/furniture.yaml``, ``en/furniture.yaml``)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from andro_check.lexicon.load import read_table, texts
from andro_check.model.folding import fold

_LANGUAGES = ("fr", "en")
_KINDS = ("related", "comments", "lines", "phrases", "credits", "facts", "mastheads")
_LONG = 5
"""Letters from which on a word tells something."""
_COUNT = r"(?:\d+|[([]\s*\d+\s*[)\]])"


@dataclass(frozen=True, slots=True)
class Furniture:
    """Tests of one line of text, blind to case, accents and typography; all languages at once, for pages mix them."""

    related: re.Pattern[str]
    comments: re.Pattern[str]
    lines: re.Pattern[str]
    phrases: tuple[str, ...]
    credits: re.Pattern[str]
    facts: re.Pattern[str]
    mastheads: re.Pattern[str]
    telling: tuple[str, ...] = ()
    """Words of which each of the phrases has one."""
    outlets: frozenset[str] = frozenset()
    """Words that the names of newspapers, agencies and blogs have."""

    def names_outlet(self, name: str) -> bool:
        """Whether a name has a word of those of outlets: "Kelm Courier", "La Gazette de Valdor"."""
        return not self.outlets.isdisjoint(re.findall(r"\w+", _plain(name)))

    def opens_related(self, line: str) -> bool:
        """Whether the line heads a list of links to other articles."""
        return bool(self.related.fullmatch(_plain(line)))

    def opens_comments(self, line: str) -> bool:
        """Whether the line heads the readers' comments."""
        return bool(self.comments.fullmatch(_plain(line)))

    def is_credit(self, sentence: str) -> bool:
        """Whether a sentence of a caption says whose picture it is."""
        return sentence.lstrip("( ").startswith("©") or bool(self.credits.match(_plain(sentence.lstrip("( "))))

    def opens_facts(self, line: str) -> bool:
        """Whether the line heads a box of facts."""
        return bool(self.facts.match(_plain(line)))

    def is_line(self, line: str) -> bool:
        """Whether the line, or a paragraph that begins so, is a credit, a prompt or a notice."""
        return bool(self.lines.fullmatch(_plain(line)))

    def is_notice(self, paragraph: str) -> bool:
        """Whether a short paragraph is a notice of the site: cookies, subscriptions, rights."""
        plain = _plain(paragraph)
        for word in self.telling:  # asked of every paragraph, and ``any`` would take half as long again
            if word in plain:
                break
        else:
            return False
        found = [phrase for phrase in self.phrases if phrase in plain]
        return any(re.search(rf"\b{re.escape(phrase)}", plain) for phrase in found)

    def is_masthead(self, line: str) -> bool:
        """Whether the line says what kind of text follows and not what it is about."""
        return bool(self.mastheads.fullmatch(_plain(line)))


@lru_cache(maxsize=1)
def furniture() -> Furniture:
    tables = [read_table(f"{code}/furniture.yaml") for code in _LANGUAGES]
    words = {kind: [phrase for table in tables for phrase in texts(table[kind])] for kind in _KINDS}
    phrases = tuple(fold(phrase) for phrase in words["phrases"])
    return Furniture(
        related=_line_pattern(words["related"], r"(?:\s*:.*|\s*\.\.\.)?"),
        comments=_line_pattern(words["comments"], r"[\s:?!.]*"),
        lines=_line_pattern(words["lines"], r"(?:\s*[:/©].*|[.!\s]*)"),
        phrases=phrases,
        telling=_telling(phrases),
        credits=re.compile(rf"(?:{_alternatives(words['credits'])})\b"),
        facts=re.compile(rf"(?:{_alternatives(words['facts'])})\b"),
        mastheads=_line_pattern(words["mastheads"], r"[\s:.]*"),
        outlets=frozenset(fold(word) for table in tables for word in texts(table["outlets"])),
    )


def _line_pattern(phrases: list[str], rest: str) -> re.Pattern[str]:
    """A whole line of one of the phrases, a count before or after it, then ``rest``; a star lets any words follow."""
    open_ended = [p.removesuffix("*").strip() for p in phrases if p.endswith("*")]
    closed = [p for p in phrases if not p.endswith("*")]
    ways = [rf"{_COUNT}?\s*(?:{_alternatives(closed)})\s*{_COUNT}?{rest}"]
    if open_ended:
        ways.append(rf"(?:{_alternatives(open_ended)})\b.*")
    return re.compile("|".join(ways), re.DOTALL)


def _alternatives(phrases: list[str]) -> str:
    return "|".join(re.escape(fold(phrase)) for phrase in sorted(phrases, key=len, reverse=True))


def _telling(phrases: Sequence[str]) -> tuple[str, ...]:
    """A few words of which each phrase has one: most paragraphs have none of them."""
    words: list[str] = []
    while left := [phrase for phrase in phrases if not any(word in phrase for word in words)]:
        held = Counter(word for phrase in left for word in phrase.split())
        words.append(max(held, key=lambda word: (held[word] * (len(word) >= _LONG), len(word))))
    return tuple(word for word in words if not any(other in word for other in words if other != word))


@lru_cache(maxsize=8)  # the tests of one line follow one another
def _plain(line: str) -> str:
    return fold(line.strip(" \t\n#*_=|>-–—•·"))
