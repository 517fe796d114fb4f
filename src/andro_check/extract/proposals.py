"""Entries that a register could have: the actors found in the texts, each with the words that speak for it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from andro_check.extract.names.actors import cast
from andro_check.extract.names.names import NameMention, register_table
from andro_check.extract.reading import Prepared, languages_of, prepare, settled
from andro_check.model.claim import Claim, Modality
from andro_check.model.folding import fold
from andro_check.model.frozen import dataclass
from andro_check.model.register import Actor, Register, Succession
from andro_check.model.source import Document
from andro_check.model.text import Citation, Span

_RENAMED = "renamed as"
_ASIDE = re.compile(r"\s*[(,]\s*")
_BEFORE = 2
"""Words in front of a name that may say what it is: "l'armateur X", "the ferry operator X"."""
_OFTEN = 3
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Ground:
    """Why an entry says what it says: ``why`` names the part that the cited words speak for."""

    why: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class Proposal:
    """An actor that nobody declared: how often it is named, in how many sources, how many claims are about it."""

    actor: Actor
    times: int
    sources: int
    claims: int
    grounds: tuple[Ground, ...]

    @property
    def worth_it(self) -> bool:
        """Whether an entry would bring something together: more than a name dropped now and then, or a mere place."""
        often = self.sources > 1 or self.times >= _OFTEN
        return self.times > 1 and bool(self.claims or (often and self.actor.kind != "place"))


@dataclass(frozen=True, slots=True)
class _Seen:
    """One mention of an actor in a document."""

    prepared: Prepared
    name: NameMention

    def citation(self, before: int = 0, behind: int = 0) -> Citation:
        """The name with some words around it, within its sentence."""
        words, document = self.prepared.words, self.prepared.document
        sentence = next(s for s in self.prepared.sentences if s.first <= self.name.first < s.last)
        first = max(self.name.first - before, sentence.first)
        span = words.span(first, min(self.name.last + behind, sentence.last) - 1)
        return Citation(document.source.id, span, span.of(document.text))


def propose(documents: Sequence[Document], declared: Register, claims: Sequence[Claim]) -> tuple[Proposal, ...]:
    """Entries for the actors that the register lacks, those that claims are about first.

    ``claims``: what was drafted from the same documents, with the same register.
    """
    table = register_table(declared)
    prepared = settled([prepare(document, table) for document in documents])
    gathered = cast([document.named() for document in prepared], declared, languages_of(prepared))
    seen: dict[str, list[_Seen]] = defaultdict(list)
    for document in prepared:
        for name in document.names:
            seen[gathered.of(document.document.source.id, name)].append(_Seen(document, name))
    told = Counter(party for claim in claims for party in {claim.subject, claim.party} if party)
    became = _former(seen, gathered.register) | _successions(claims, gathered.register)
    short = {document.document.source.id: _acronyms(document) for document in prepared}
    found = [
        _proposal(actor, seen[actor.id], told[actor.id], became.get(actor.id), short)
        for actor in gathered.register.actors
        if not actor.declared and seen[actor.id]
    ]
    return tuple(sorted(_told_apart(found), key=lambda p: (-p.claims, -p.sources, -p.times, p.actor.id)))


def _proposal(
    actor: Actor,
    seen: Sequence[_Seen],
    claims: int,
    became: tuple[Succession, Ground] | None,
    short: Mapping[str, Mapping[str, Span]],
) -> Proposal:
    actor = _in_full(actor, short)
    spelt = {name: fold(name) for name in actor.aliases if fold(name) != fold(actor.name)}
    aliases = tuple(name for name in spelt if name == min(n for n, folded in spelt.items() if folded == spelt[name]))
    grounds = [*_named(actor, seen), *_kind(actor, seen), *_aliases(aliases, seen, short)]
    known = replace(actor, aliases=aliases, became=(became[0],) if became else (), declared=True)
    sources = len({one.prepared.document.source.id for one in seen})
    return Proposal(known, len(seen), sources, claims, (*grounds, *([became[1]] if became else [])))


def _in_full(actor: Actor, short: Mapping[str, Mapping[str, Span]]) -> Actor:
    """The actor under its full name, where its commonest one is the acronym that a text introduces for it."""
    if not any(fold(actor.name) in spans for spans in short.values()):
        return actor
    full = max(actor.aliases, key=lambda name: (len(name), name), default=actor.name)
    others = (actor.name, *(name for name in actor.aliases if name != full))
    return replace(actor, name=full, aliases=tuple(sorted({*others} - {full})))


def _named(actor: Actor, seen: Sequence[_Seen]) -> Iterator[Ground]:
    first = next((one for one in seen if one.name.text == actor.name), seen[0])
    yield Ground("named", first.citation())


def _kind(actor: Actor, seen: Sequence[_Seen]) -> Iterator[Ground]:
    telling = next((one for one in seen if actor.kind and one.name.kind == actor.kind), None)
    if telling:
        yield Ground(f"kind {actor.kind}", telling.citation(before=_BEFORE))


def _aliases(
    aliases: Iterable[str], seen: Sequence[_Seen], short: Mapping[str, Mapping[str, Span]]
) -> Iterator[Ground]:
    for alias in aliases:
        own = [one for one in seen if one.name.text == alias]
        introduced = [(key, spans[fold(alias)]) for key, spans in sorted(short.items()) if fold(alias) in spans]
        for key, span in introduced[:1]:
            text = next(one.prepared.document.text for one in seen if one.prepared.document.source.id == key)
            yield Ground(f"alias {alias}", Citation(key, span, span.of(text)))
        if own and not introduced:
            yield Ground(f"alias {alias}", own[0].citation())


def _acronyms(prepared: Prepared) -> dict[str, Span]:
    """Where a document introduces an acronym in brackets behind the full name, by the folded acronym."""
    known = prepared.named().acronyms
    by_last = {name.last: name for name in prepared.names}
    found: dict[str, Span] = {}
    for name in prepared.names:
        long = by_last.get(name.first - 1)
        if long and known.get(fold(name.text)) == long.text:
            found.setdefault(fold(name.text), prepared.words.span(long.first, name.last))
    return found


def _successions(claims: Iterable[Claim], register: Register) -> dict[str, tuple[Succession, Ground]]:
    """What actors became, by the sentences that say that they were renamed."""
    found: dict[str, tuple[Succession, Ground]] = {}
    for claim in claims:
        later = register.find(claim.value.text)
        renamed = claim.figure == _RENAMED and claim.modality is Modality.ASSERTED
        if renamed and claim.subject and later and later.id != claim.subject:
            ground = Ground(f"became {later.name}", claim.citation)
            found.setdefault(claim.subject, (Succession(later.id, claim.as_of), ground))
    return found


def _former(seen: Mapping[str, Sequence[_Seen]], register: Register) -> dict[str, tuple[Succession, Ground]]:
    """What actors became, by the former names beside the later ones: "Lorzac Lines (ex-Valdor)"."""
    names = sorted((-len(name), name, actor.id) for actor in register.actors for name in actor.names)
    found: dict[str, tuple[Succession, Ground]] = {}
    for actor in sorted(filter(None, seen)):
        for one in seen[actor]:
            document, words = one.prepared.document, one.prepared.words
            begins = _former_begins(one)
            former = next((n for n in names if begins and document.text.startswith(n[1], begins)), None)
            if former and former[2] != actor:
                span = Span(words.starts[one.name.first], begins - former[0])
                citation = Citation(document.source.id, span, span.of(document.text))
                ground = Ground(f"became {register.name(actor)}", citation)
                found.setdefault(former[2], (Succession(actor), ground))
    return found


def _former_begins(one: _Seen) -> int:
    """Where a former name begins behind a name; 0 where no word announces one."""
    text, words = one.prepared.document.text, one.prepared.words
    aside = _ASIDE.match(text, words.ends[one.name.last - 1])
    if not aside:
        return 0
    ahead = text[aside.end() : aside.end() + _LONGEST].lower()
    said = max((word for word in one.prepared.vocabulary.former if ahead.startswith(word)), key=len, default="")
    gap = ahead[len(said) : len(said) + 1] == " " and not said.endswith("-")
    return aside.end() + len(said) + gap if said else 0


def _told_apart(found: Sequence[Proposal]) -> Iterator[Proposal]:
    """The proposals without the aliases that two of them share, and with ids and names of their own."""
    shared = Counter(name for p in found for name in {fold(name) for name in p.actor.names})
    for proposal in found:
        own = tuple(name for name in proposal.actor.aliases if shared[fold(name)] == 1)
        others = {f"alias {name}" for name in proposal.actor.aliases if name not in own}
        grounds = tuple(ground for ground in proposal.grounds if ground.why not in others)
        yield replace(proposal, actor=replace(proposal.actor, aliases=own), grounds=grounds)
