"""What is measured, and how it behaves in time and towards its parties (``figures.yaml``)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from andro_check.lexicon.definitions import Difference, Lasting, Limit, Order, Product, Ratio, Sum
from andro_check.lexicon.load import read
from andro_check.lexicon.standing import standing
from andro_check.model.enumeration import StrEnum
from andro_check.model.folding import fold

_JOINT = re.compile(r"[\s_:-]+")
_CHANGE_WORDS = frozenset(
    {"change", "growth", "increase", "decline", "rise", "fall", "overrun", "drop", "decrease", "reduction"}
    | {"hausse", "baisse", "evolution", "progression", "recul", "croissance"}
)
_ROLE, _APPOINTED = "role ", "appointed"
MULTIPLE = "multiple"
_DURATIONS = frozenset({"duration", "duree"})
_YEAR = re.compile(r" (?:in|en) \d{4}$")
_DATE_OF = "date of "
IN_ALL = " in all"
"""Ends the name of the figure of a whole beside which some of it is counted."""
"""Behind the name of a measure: how many times as much of it there is."""


class Behaviour(StrEnum):
    """How a figure's value stands in time; see the head of ``figures.yaml``."""

    FIXED = "fixed"
    ONCE = "once"
    CHANGES = "changes"
    PERIOD = "period"
    CUMULATIVE = "cumulative"


class Asks(StrEnum):
    """The parties that make a question of a figure."""

    SUBJECT = "subject"
    OBJECT = "object"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing that can be measured.

    ``labels`` maps a language code to the name for people. ``near`` and ``settles`` are days; ``adds`` names the party
    over which values add up to a whole, ``held_in`` the figure among whose shares this one counts; ``link`` is the word
    before the object in a sentence, ``lead`` that before the subject; ``of`` the figure whose change this one is;
    ``twin``: the figure that it is another word for; ``acting``: only somebody who acts can have it, no thing;
    ``foreseen``: it is set beforehand, like a budget; ``awaited``: nobody decides it, and what was expected and
    what came are two; ``decreed``: a court or a contract sets it to the day, and nobody rounds it; ``per``: what an
    amount of it is for, said or not; ``multiple``: it tells how many times as much ``of`` became; ``lone``: it comes
    once to whom or what it is of, however late it is told.
    """

    id: str
    labels: Mapping[str, str] = field(default_factory=dict, hash=False, compare=False)
    unit: str = "any"
    time: Behaviour = Behaviour.CHANGES
    near: int = 0
    settles: int = 0
    asks: Asks = Asks.BOTH
    several: bool = False
    vague: bool = False
    adds: str = ""
    kin: str = ""
    twin: str = ""
    link: str = "for"
    lead: str = "of"
    of: str = ""
    held_in: str = ""
    acting: bool = False
    foreseen: bool = False
    awaited: bool = False
    decreed: bool = False
    per: str = ""
    multiple: bool = False
    lone: bool = False

    def label(self, language: str = "en") -> str:
        return self.labels.get(language) or self.id.removeprefix(_ROLE)

    @property
    def listed(self) -> bool:
        """Whether the lexicon or the dossier says how it behaves; else that was inferred from its name."""
        return bool(self.labels)

    @property
    def question(self) -> str:
        """What claims must share to ask the same: the figure, or the kin that it belongs to."""
        return self.kin or self.id


@dataclass(frozen=True, slots=True)
class Naming:
    """Words in the name of a figure that say how it stands to others that are named after the same thing."""

    total: frozenset[str] = frozenset()
    share: frozenset[str] = frozenset()
    each: frozenset[str] = frozenset()
    amount: frozenset[str] = frozenset()

    @property
    def all(self) -> frozenset[str]:
        return self.total | self.share | self.each | self.amount


@dataclass(frozen=True)
class FigureTable:
    """All figures by their plain names; iterating gives the ids. ``get`` says something sound of any figure at all."""

    entries: Mapping[str, Figure]
    synonyms: Mapping[str, str]
    sums: tuple[Sum, ...] = ()
    ratios: tuple[Ratio, ...] = ()
    limits: tuple[Limit, ...] = ()
    products: tuple[Product, ...] = ()
    orders: tuple[Order, ...] = ()
    lasting: tuple[Lasting, ...] = ()
    differences: tuple[Difference, ...] = ()
    complements: tuple[tuple[str, str], ...] = ()
    articles: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    remainder: re.Pattern[str] = field(default_factory=lambda: re.compile(r"(?!)"))
    inclusive: frozenset[str] = frozenset()
    exclusive: frozenset[str] = frozenset()
    naming: Naming = field(default_factory=Naming)
    nouns: Mapping[str, str] = field(default_factory=dict)
    goods: frozenset[str] = frozenset()
    unnamed: frozenset[str] = frozenset()
    tolls: frozenset[str] = frozenset()
    exchangeable: tuple[frozenset[str], ...] = ()
    opposites: tuple[tuple[str, str], ...] = ()
    lone: frozenset[str] = frozenset()
    come_and_go: frozenset[str] = frozenset()
    kinds: Mapping[str, Behaviour] = field(default_factory=dict)
    _seen: dict[str, Figure] = field(default_factory=dict, repr=False, compare=False)

    def __iter__(self) -> Iterator[str]:
        return (figure.id for figure in self.entries.values())

    def __len__(self) -> int:
        return len(self.entries)

    def __contains__(self, figure: object) -> bool:
        return isinstance(figure, str) and plain(figure) in self.entries

    def get(self, figure: str) -> Figure:
        """The figure of this name, its scope in brackets left aside; a default is made for one that is not listed."""
        found = self._seen.get(figure)
        if found is None:
            found = self._seen[figure] = self._find(plain(figure.partition(" [")[0]))
        return found

    def says_remainder(self, quote: str) -> bool:
        """Whether the words say that what they name is all that is left."""
        return bool(self.remainder.search(fold(quote)))

    def _find(self, name: str) -> Figure:
        name = _YEAR.sub("", name)  # "revenue in 2022"
        name = self.synonyms.get(name, name)
        known = self.entries.get(name)
        if known is None and name.startswith(_DATE_OF):
            turned = f"{name.removeprefix(_DATE_OF)} date"  # "date of foundation"
            name = self.synonyms.get(turned, turned)
            known = self.entries.get(name)
        return known or _default(name, self)

    def is_change(self, figure: str) -> bool:
        """Whether it is by how much something moved."""
        return figure == "growth" or bool(self.get(figure).of)

    def exchange(self, one: Figure, other: Figure) -> bool:
        """Whether two outlets may use the one and the other for one value: "cost" and "budget"."""
        return any(one.id in group and other.id in group for group in self.exchangeable)

    def listed(self, name: str) -> Figure | None:
        return self.entries.get(self.synonyms.get(plain(name), plain(name)))


@lru_cache(maxsize=20_000)
def plain(figure: str) -> str:
    """The name of a figure with its joints as spaces: ``foundation-date`` -> ``foundation date``."""
    return _JOINT.sub(" ", fold(figure)).strip()


def _default(name: str, table: FigureTable) -> Figure:
    """A figure that is not listed: it takes after the words that it is made of."""
    words = name.split()
    if name.startswith(_ROLE):
        return Figure(name, unit="name", time=Behaviour.CHANGES)
    if words[:1] == [_APPOINTED]:
        return Figure(name, unit="name", time=Behaviour.ONCE, near=31)
    if words and words[-1] in standing().holders:
        return Figure(name, unit="name", time=Behaviour.CHANGES)
    if words[-1:] == ["date"]:
        return Figure(name, unit="date", time=Behaviour.FIXED, near=92)
    if _CHANGE_WORDS & {*words[:1], *words[-1:]} and len(words) > 1:
        of = " ".join(word for word in words if word not in _CHANGE_WORDS | table.particles)
        base, noun = table.listed(of), table.synonyms.get(of, of)
        name = name if base or noun == of else f"{noun} change"
        return Figure(name, unit="share", time=Behaviour.PERIOD, of=base.id if base else noun)
    if words[-1:] == [MULTIPLE] and len(words) > 1:
        return Figure(name, time=Behaviour.PERIOD, of=" ".join(words[:-1]), multiple=True)
    if "share" in words[1:]:
        return Figure(name, unit="share", time=Behaviour.CHANGES)
    if words[-1:] and (kind := table.listed(words[-1])) and kind.unit == "date":
        return replace(kind, id=name, labels={})
    if words[:1] and words[0] in _DURATIONS:  # of one loan, one trial
        return Figure(name, unit="duration", time=Behaviour.ONCE, lone=True)
    base = next((b for n in range(len(words) - 1, 0, -1) if (b := table.listed(" ".join(words[:n])))), None)
    if base and base.unit in ("count", "money", "duration"):
        # "two of the five skiers died": the five are no toll that mounts
        whole = " ".join(words).endswith(IN_ALL) and base.time is Behaviour.CUMULATIVE
        time = Behaviour.CHANGES if whole else base.time
        of_one = bool(table.lone.intersection(words))  # the price of an order is no price of a loaf
        of_much = table.kinds.get(words[-1]) is Behaviour.CHANGES  # nor is the price of a kilo
        time, near = (Behaviour.CHANGES, 0) if of_much else (Behaviour.ONCE if of_one else time, base.near)
        return replace(base, id=name, time=time, near=near, labels={}, adds="", kin="", lone=of_one)
    return _by_kind(name, words, table)


def _by_kind(name: str, words: Sequence[str], table: FigureTable) -> Figure:
    """What the first or last word of its name says of how it behaves; what is of one event or contract is settled."""
    if table.lone.intersection(words):
        return Figure(name, time=Behaviour.ONCE, lone=True)
    kinds = (table.kinds[word] for word in (*words[-1:], *words[:1]) if word in table.kinds)
    return Figure(name, time=next(kinds, Behaviour.CHANGES))


@lru_cache(maxsize=1)
def _table() -> FigureTable:
    raw = read("figures")
    acting, awaited, lone = frozenset(raw["acting"]), frozenset(raw["awaited"]), frozenset(raw["lone"]["figures"])
    listed = {plain(name): _figure(name, entry, acting, awaited) for name, entry in raw["figures"].items()}
    entries = {name: replace(figure, lone=True) if name in lone else figure for name, figure in listed.items()}
    synonyms = {plain(other): plain(name) for name, entry in raw["figures"].items() for other in entry.get("also", ())}
    nouns = dict(_nouns(raw["nouns"]))
    return FigureTable(
        entries=entries,
        nouns={**nouns, **{one: one for one in nouns.values()}},
        goods=frozenset(raw["goods"]),
        unnamed=frozenset(raw["unnamed"]),
        tolls=frozenset(raw["tolls"]),
        exchangeable=tuple(frozenset(group) for group in raw["exchangeable"]),
        opposites=tuple((one, other) for one, other in raw["opposites"]),
        lone=frozenset(raw["lone"]["words"]),
        come_and_go=frozenset(plain(noun) for noun in raw["come and go"]),
        kinds={word: Behaviour(kind) for kind, words in raw["kinds"].items() for word in words},
        synonyms={
            **_labels(entries),
            **{other: one for other, one in nouns.items() if other not in entries},
            **synonyms,
        },
        sums=tuple(Sum(s["whole"], tuple(s["parts"])) for s in raw["sums"]),
        ratios=tuple(Ratio(r["share"], r["part"], r["whole"]) for r in raw["ratios"]),
        limits=tuple(Limit(limit["part"], limit["whole"]) for limit in raw["limits"]),
        products=tuple(Product(p["total"], p["each"], p["number"]) for p in raw["products"]),
        orders=tuple(Order(o["first"], o["then"], o["strict"] == "yes") for o in raw["orders"]),
        lasting=tuple(Lasting(w["duration"], tuple(w["start"]), tuple(w.get("end", ()))) for w in raw["lasting"]),
        differences=tuple(Difference(**{k: frozenset(names) for k, names in d.items()}) for d in raw["differences"]),
        complements=tuple((one, other) for one, other in raw["complements"]),
        articles=frozenset(raw["articles"]),
        particles=frozenset(raw["particles"]),
        remainder=re.compile(rf"\b(?:{'|'.join(re.escape(fold(words)) for words in raw['remainder'])})\b"),
        inclusive=frozenset(fold(word) for word in raw["inclusive"]),
        exclusive=frozenset(fold(word) for word in raw["exclusive"]),
        naming=Naming(**{key: frozenset(words) for key, words in raw["naming"].items()}),
    )


def _labels(listed: Mapping[str, Figure]) -> Mapping[str, str]:
    """What people call a figure in either language, where they call no other so: "effectif" is the headcount."""
    called: dict[str, set[str]] = {}
    for name, figure in listed.items():
        for label in figure.labels.values():
            called.setdefault(plain(label), set()).add(name)
    return {label: next(iter(ids)) for label, ids in called.items() if len(ids) == 1 and label not in listed}


def _nouns(raw: Mapping[str, str | list[str]]) -> Iterator[tuple[str, str]]:
    """Every other noun for what is counted, with the one that stands for it."""
    for one, others in raw.items():
        for other in [others] if isinstance(others, str) else others:
            if plain(other) != plain(one):
                yield plain(other), plain(one)


def _figure(name: str, entry: Mapping[str, Any], acting: frozenset[str], awaited: frozenset[str]) -> Figure:
    return Figure(
        id=name,
        labels={code: entry[code] for code in ("fr", "en") if code in entry},
        unit=entry["unit"],
        time=Behaviour(entry["time"]),
        near=int(entry.get("near", 0)),
        settles=int(entry.get("settles", 0)),
        asks=Asks(entry.get("asks", "both")),
        several=entry.get("several") == "yes",
        vague=entry.get("vague") == "yes",
        adds=entry.get("adds", ""),
        kin=entry.get("kin", ""),
        twin=entry.get("twin", ""),
        link=entry.get("link", "for"),
        lead=entry.get("lead", "of"),
        of=entry.get("of", ""),
        held_in=entry.get("held in", ""),
        acting=entry.get("subject", "") in acting,
        foreseen=entry.get("foreseen") == "yes",
        awaited=name in awaited,
        decreed=entry.get("decreed") == "yes",
        per=entry.get("per", ""),
    )


def figures(tuning: Mapping[str, Mapping[str, str]] | None = None) -> FigureTable:
    """The table of the lexicon, with the settings that a dossier gives for its own figures.

    ``tuning``: figure -> setting -> value, the settings as in ``figures.yaml``. An unknown value raises ValueError.
    """
    table = _table()
    if not tuning:
        return table
    tuned = {plain(name): _tuned(table.get(name), settings) for name, settings in tuning.items()}
    return replace(table, entries={**table.entries, **tuned}, _seen={})


def _tuned(figure: Figure, settings: Mapping[str, str]) -> Figure:
    unknown = sorted(settings.keys() - _SETTINGS.keys())
    if unknown:
        raise ValueError(f"{unknown[0]!r} is no setting of a figure; write one of {', '.join(sorted(_SETTINGS))}")
    labels = {**figure.labels, **{code: settings[code] for code in ("fr", "en") if code in settings}}
    values = {key: _SETTINGS[key](key, text) for key, text in settings.items() if key not in ("fr", "en")}
    return replace(figure, labels=labels, **values)


def _days(key: str, text: str) -> int:
    if not text.isdigit():
        raise ValueError(f"{key} {text!r} is no number of days; write a whole number")
    return int(text)


def _yes(key: str, text: str) -> bool:
    if text not in ("yes", "no"):
        raise ValueError(f"{key} {text!r} is neither yes nor no; write yes or no")
    return text == "yes"


def _behaviour(key: str, text: str) -> Behaviour:
    if text not in frozenset(Behaviour):
        raise ValueError(f"{key} {text!r} is unknown; write one of {', '.join(Behaviour)}")
    return Behaviour(text)


def _parties(key: str, text: str) -> Asks:
    if text not in frozenset(Asks):
        raise ValueError(f"{key} {text!r} is unknown; write one of {', '.join(Asks)}")
    return Asks(text)


def _word(_key: str, text: str) -> str:
    return text


_SETTINGS: Mapping[str, Callable[[str, str], Any]] = {
    "fr": _word,
    "en": _word,
    "unit": _word,
    "time": _behaviour,
    "near": _days,
    "settles": _days,
    "asks": _parties,
    "several": _yes,
    "vague": _yes,
    "adds": _word,
    "link": _word,
    "lead": _word,
}
"""The settings that a dossier may give a figure of its own, and how each is read."""


def moved(figure: str) -> str:
    """The name of by how much a figure moved, up or down; of one that moves many times, by how much this time."""
    change = f"{figure} change"
    known = figures().listed(change)
    return f"change of {figure}" if known and known.several else change
