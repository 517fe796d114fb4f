"""Who is who in a dossier: spellings and short forms of a name gathered into one actor of the register."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from typing import TypeAlias

from rapidfuzz import fuzz

from andro_check.extract.names.headed import united
from andro_check.extract.names.name_kinds import known_places
from andro_check.extract.names.names import NameMention
from andro_check.lexicon.heads import headed
from andro_check.lexicon.vocabulary import Vocabulary
from andro_check.model.folding import fold, slug
from andro_check.model.frozen import dataclass
from andro_check.model.register import Actor, Register

_ACRONYM = 5
"""All capitals of more letters than these are taken for a shouted heading."""
_LETTERS = 8
_ALIKE = 92
"""rapidfuzz ratio at which two names of five letters or more are one (extraction.md, trap 11)."""
_LONG_ENOUGH = 5
_FEW = 4
Counts: TypeAlias = dict[str, int]
Tokens: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamedDocument:
    """The names of one document in their order, and the acronyms it introduces: ``{"udt": "Union des traminots"}``.

    ``begins``: the first word behind its headline, where names are cut short; ``renderings``: pairs of folded names
    that it says are one in two languages.
    """

    id: str
    names: tuple[NameMention, ...]
    acronyms: Mapping[str, str]
    begins: int = 0
    renderings: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Cast:
    """The register of a dossier, declared and found actors, and which actor each spelling means in each document.

    ``spread`` is the share of the documents that name an actor.
    """

    register: Register
    actor_of: Mapping[tuple[str, str], str]
    spread: Mapping[str, float]

    def of(self, document: str, name: NameMention) -> str:
        """The id of the actor that a name of a document stands for; empty when it was not kept."""
        return name.actor or self.actor_of.get((document, fold(name.text)), "")


def cast(documents: Sequence[NamedDocument], declared: Register, spoken: Iterable[Vocabulary]) -> Cast:
    """Gather the names of all documents. Actors that a person declared are never merged or renamed.

    ``spoken``: the words of every language that some document is in.
    """
    spellings = _Spellings(spoken)
    for document in documents:
        spellings.add(document, declared)
    register, actor_of = spellings.gather(documents, declared)
    known = Cast(register, actor_of, {})
    present = Counter([actor for d in documents for actor in {known.of(d.id, name) for name in d.names} if actor])
    return Cast(register, actor_of, {actor: count / len(documents) for actor, count in present.items()})


class _Spellings:
    """Counts of every undeclared spelling, by folded text."""

    def __init__(self, spoken: Iterable[Vocabulary]) -> None:
        languages = [*spoken]
        self._forms = frozenset[str]().union(*[known.legal_forms for known in languages])
        self._joiners = frozenset[str]().union(*[known.joiners for known in languages])
        self._kin = frozenset[str]().union(*[known.kin for known in languages])
        self._raw: dict[str, Counts] = {}
        self._kinds: dict[str, Counts] = {}
        self._tokens: dict[str, tuple[str, ...]] = {}
        self._first: dict[str, dict[str, int]] = defaultdict(dict)
        self._declared: dict[str, str] = {}  # the actors of spellings that a person declared
        self._long_forms: dict[str, str] = {}
        self._renderings: set[tuple[str, str]] = set()
        self._totals: Counts = {}  # how often each spelling stands in all documents, once they are gathered

    def add(self, document: NamedDocument, declared: Register) -> None:
        for name in document.names:
            key, known = fold(name.text), None
            if declared.actors:
                known = declared.get(name.actor) or declared.find(name.text)
            if key not in self._tokens:
                self._tokens[key], self._raw[key], self._kinds[key] = self._significant(key), {}, {}
            if known:
                self._declared[key], self._kinds[key][known.kind] = known.id, 1
            raw, kinds = self._raw[key], self._kinds[key]
            raw[name.text] = raw.get(name.text, 0) + 1
            if name.kind and not known:
                kinds[name.kind] = kinds.get(name.kind, 0) + 1
            self._first[document.id].setdefault(key, name.first)
        for short, long in document.acronyms.items():
            self._long_forms.setdefault(short, long)
        self._renderings.update(document.renderings)

    def _significant(self, key: str) -> tuple[str, ...]:
        forms, joiners = self._forms, self._joiners
        if key.isalpha() and key not in joiners:  # most names: one plain word
            return (key,) if f"{key}'" not in joiners else ()
        words = [word.strip(".,'") for word in key.replace("'", "' ").split()]
        kept = [w for w in words if w and w not in joiners and f"{w}'" not in joiners]
        while len(kept) > 1 and kept[-1] in forms:
            kept.pop()
        return tuple(kept)

    def gather(
        self, documents: Sequence[NamedDocument], declared: Register
    ) -> tuple[Register, dict[tuple[str, str], str]]:
        self._totals = {key: sum(spellings.values()) for key, spellings in self._raw.items()}
        groups = self._by_tokens()
        groups = self._rendered(united(self._alike(groups), self._together))
        ids = self._ids(groups, declared) | self._declared
        actor_of: dict[tuple[str, str], str] = {}
        aliases: dict[str, Counts] = {}
        kinds: dict[str, Counts] = {}
        shortened, persons = self._shortened(documents), self._persons()
        for document in documents:
            for key in sorted(self._first[document.id].keys() - self._declared.keys()):
                actor = (
                    self._spelt_out(key, ids, declared)
                    or ids[shortened.get(key) or self._surname(key, document.id, persons) or key]
                )
                actor_of[document.id, key] = actor
                aliases[actor] = _added(aliases.get(actor), self._raw[key])
                kinds[actor] = _added(kinds.get(actor), self._kinds[key])
        found = [
            self._actor(actor, aliases[actor], kinds[actor]) for actor in sorted(aliases) if not declared.get(actor)
        ]
        return Register((*declared.actors, *found)), actor_of

    def _together(self, one: str, other: str) -> bool:
        """Whether a document has both spellings."""
        return any(one in here and other in here for here in self._first.values())

    def _by_tokens(self) -> dict[tuple[str, ...], list[str]]:
        groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
        named = frozenset(self._tokens.values())
        for key in sorted(self._tokens.keys() - self._declared.keys()):
            groups[self._of_country(key, named)].append(key)
        return groups

    def _of_country(self, key: str, named: Container[Tokens]) -> Tokens:
        """ "Harkin of Belgium" is Harkin, where that is a name: the words that tell a spelling from others."""
        tokens = self._tokens[key]
        if len(tokens) > 1 and tokens[-1] in known_places() and tokens[:-1] in named and not headed(tokens).kind:
            before = key[: -len(tokens[-1])].split()
            return tokens[:-1] if before[-1:] and before[-1] in self._joiners else tokens
        return tokens

    def _alike(self, groups: Mapping[tuple[str, ...], list[str]]) -> dict[tuple[str, ...], list[str]]:
        """Slips of spelling join the commoner form; only names that begin alike are compared."""
        merged: dict[tuple[str, ...], list[str]] = {}
        heads: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        total = self._totals.__getitem__
        order = sorted(groups, key=lambda tokens: (-sum(map(total, groups[tokens])), tokens))
        for tokens in order:
            text = " ".join(tokens)
            near = heads[text[:1]] if len(text) >= _LONG_ENOUGH else ()
            twin = next((t for t in near if fuzz.ratio(text, " ".join(t)) >= _ALIKE), None) if near else None
            if twin and not any(c.isdigit() for c in text):
                merged[twin] += groups[tokens]
                continue
            heads[text[:1]].append(tokens)
            merged[tokens] = list(groups[tokens])
        return merged

    def _rendered(self, groups: dict[tuple[str, ...], list[str]]) -> dict[tuple[str, ...], list[str]]:
        """The groups with those made one of which a document says that they are a name in two languages."""
        for one, other in sorted(self._renderings):
            into = next((tokens for tokens, keys in groups.items() if one in keys), None)
            out = next((tokens for tokens, keys in groups.items() if other in keys), None)
            if into and out and into != out:
                groups[into] = [*groups[into], *groups.pop(out)]
        return groups

    def _ids(self, groups: Mapping[tuple[str, ...], Sequence[str]], declared: Register) -> dict[str, str]:
        ids: dict[str, str] = {}
        for keys in groups.values():
            best = max(keys, key=lambda key: (self._totals[key], len(key), key)) if len(keys) > 1 else keys[0]
            actor = slug(self._shown(best))
            for key in keys:
                ids[key] = actor if not declared.get(actor) else f"{actor}-2"
        return ids

    def _spelt_out(self, key: str, ids: Mapping[str, str], declared: Register) -> str:
        """The actor whose full name introduced this acronym, wherever in the dossier."""
        long_form = self._long_forms.get(key)
        if not long_form:
            return ""
        known = declared.find(long_form)
        return known.id if known else ids.get(fold(long_form), "")

    def _shortened(self, documents: Sequence[NamedDocument]) -> dict[str, str]:
        """Short forms and the longer names that they stand for: "Valdor" after "Valdor Logistique".

        A short form counts when more documents introduce the longer name first than name the short one first, and not
        too many know the short one alone; a parent company ("Orange" beside "Orange Business Services") is none.
        """
        heads = {document.id: self._longer(self._first[document.id]) for document in documents}
        known = {head for by_head in heads.values() for head in by_head}
        short = sorted(
            key
            for key, tokens in self._tokens.items()
            if tokens == (key,) and key in known and key not in self._declared
        )
        votes: dict[str, Counter[str]] = {key: Counter() for key in short}
        for document in documents if short else ():
            here = self._first[document.id]
            for key in (key for key in short if key in here):
                votes[key][self._introduced(key, document, heads[document.id])] += 1
        return {key: longer for key, counts in votes.items() if (longer := _elected(counts))}

    def _longer(self, here: Iterable[str]) -> Mapping[str, Sequence[str]]:
        """The longer names of a document by their first word; a person's name is none."""
        by_head: dict[str, list[str]] = {}
        for key in here:
            kin = self._tokens[key][-1:] and self._tokens[key][-1] in self._kin
            if len(self._tokens[key]) > 1 and not kin and not self._is_person(key):
                by_head.setdefault(self._tokens[key][0], []).append(key)
        return by_head

    def _introduced(self, key: str, document: NamedDocument, by_head: Mapping[str, Sequence[str]]) -> str:
        """The longer name, begun by this one word, that came before it in a document; ``-`` when it only came after,
        empty when there is none. ``by_head`` gives the longer names of the document by their first word.
        """
        here, longer = self._first[document.id], by_head.get(self._tokens[key][0], ())
        since = here[key]
        if longer and since < document.begins:
            told = [name for name in document.names if fold(name.text) == key]
            body = next((name.first for name in told if name.first >= document.begins), None)
            if body is None and not any(name.kind for name in told):
                since = document.names[-1].last  # only the headline has it
            elif body is not None and any(self._kinds[k].get("company") for k in longer):
                since = body  # a headline has no room for the whole name of a firm
        earlier = [k for k in longer if here[k] < since]
        return min(earlier, key=lambda k: (here[k], k), default="-" if longer else "")

    def _persons(self) -> Mapping[str, Sequence[str]]:
        """The names of persons by their last word."""
        found: dict[str, list[str]] = defaultdict(list)
        for key in sorted(self._tokens):
            if self._is_person(key):
                found[self._tokens[key][-1]].append(key)
        return found

    def _surname(self, key: str, document: str, by_last: Mapping[str, Sequence[str]]) -> str:
        """The full name of the person that a surname means: of this document, or the only one of the dossier. The mill
        of "la papeterie Rowe" is nobody.
        """
        tokens, here, firm = self._tokens[key], self._first[document], self._kinds[key].get("company", 0)
        if not tokens or tokens[-1] not in by_last or 2 * firm > self._totals[key]:
            return ""
        longer = [k for k in by_last[tokens[-1]] if len(self._tokens[k]) > len(tokens)]
        persons = [k for k in longer if self._tokens[k][-len(tokens) :] == tokens]
        local = [k for k in persons if k in here]
        if local or len({self._tokens[k] for k in persons}) == 1:
            return max(local or persons, key=lambda k: (self._totals[k], k))
        return ""

    def _is_person(self, key: str) -> bool:
        votes = self._kinds[key]
        if is_firm(votes):
            return False
        return "person" in votes and len(self._tokens[key]) > 1 and votes["person"] >= sum(votes.values()) / 2

    def _shown(self, key: str) -> str:
        """The spelling to show: not all capitals, then the commonest, then the one with most accents."""
        if len(self._raw[key]) == 1:
            return next(iter(self._raw[key]))
        return max(
            self._raw[key],
            key=lambda raw: (
                not raw.isupper() or len(raw) <= _ACRONYM,
                self._raw[key][raw],
                sum(ord(c) > 127 for c in raw),
                raw,
            ),
        )

    def _actor(self, actor: str, spellings: Counts, kinds: Counts) -> Actor:
        ranked = (
            [*spellings]
            if len(spellings) == 1
            else sorted(
                spellings, key=lambda raw: (raw.isupper() and len(raw) > _ACRONYM, -spellings[raw], -len(raw), raw)
            )
        )
        name = ranked[0]
        total = sum(spellings.values())  # "à X", "at X" is a weak sign of a place: it takes half of the mentions
        votes = sorted(kinds, key=lambda kind: (-kinds[kind], kind)) if len(kinds) > 1 else [*kinds]
        if "place" in kinds and 2 * kinds["place"] < total:
            votes.remove("place")
        votes = ["company"] if is_firm(kinds) else votes
        return Actor(actor, name, votes[0] if votes else "", tuple(sorted(set(ranked[1:]))), declared=False)


def is_firm(kinds: Counts) -> bool:
    """Whether what reads like somebody's name is told to be a firm's, once for every few times that it is not."""
    return bool(kinds.get("person")) and kinds.get("company", 0) * _FEW >= kinds["person"]


def _added(some: Counts | None, others: Counts) -> Counts:
    if some is None:
        return others
    return {key: some.get(key, 0) + others.get(key, 0) for key in (*some, *others)}


def _elected(counts: Counter[str]) -> str:
    """The longer name that most documents introduce, if they outnumber those that speak against it."""
    longer = {name: count for name, count in counts.items() if name not in ("", "-")}
    best = min(longer, key=lambda name: (-longer[name], name), default="")
    return best if best and longer[best] > counts["-"] and 2 * longer[best] >= counts[""] else ""


def acronyms(names: Sequence[NameMention], brackets: Iterable[tuple[int, int]]) -> dict[str, str]:
    """Short names introduced in brackets just after the long one: ``Union des traminots (UDT)``.

    ``brackets`` are (word of the opening bracket, word of the closing one).
    """
    by_end = {name.last: name for name in names}
    by_first = {name.first: name for name in names}
    found: dict[str, str] = {}
    for opening, closing in brackets:
        long, short = by_end.get(opening), by_first.get(opening + 1)
        if not long or not short or short.last != closing or not short.text.isupper() or len(short.text) > _LETTERS:
            continue
        if _shortens(fold(short.text), fold(long.text)):
            found.setdefault(fold(short.text), long.text)
    return found


def _shortens(short: str, long: str) -> bool:
    """Whether an acronym begins like a name and has its letters in their order, or the name is the end of what it is
    short for: "Hélène Vaubrac (UDN)" tells her party.
    """
    words, rest = long.replace("-", " ").split(), iter(long)
    ordered = short[0] in {word[0] for word in words} and all(letter in rest for letter in short if letter.isalpha())
    return ordered or short.endswith("".join(word[0] for word in words))
