"""Who is meant where no name stands: pronouns, "la société", "the company", bodies without a name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache

from andro_check.extract.linking.asides import acts_on, done_by, led_by_deed, tells_where
from andro_check.extract.names.name_kinds import head_before, is_adjective, may_be
from andro_check.extract.names.names import NameMention
from andro_check.extract.names.traits import Traits
from andro_check.extract.parties.antecedents import antecedent
from andro_check.extract.parties.ourselves import OURS
from andro_check.extract.parties.referred import Memory, aged, is_clitic, is_there, somebody
from andro_check.extract.parties.speaking import quotes, speaking
from andro_check.extract.parties.taking_up import has_complement, is_definite, taken_up
from andro_check.extract.text.called import Called
from andro_check.extract.text.scene import ActorAt, CueAt
from andro_check.extract.text.segment import Sentence
from andro_check.lexicon.vocabulary import vocabulary
from andro_check.model.claim import Basis
from andro_check.model.folding import fold
from andro_check.model.frozen import replace
from andro_check.model.register import Register

_NOWHERE, _LOCAL, _ANAPHOR = Basis.NONE, Basis.LOCAL, Basis.ANAPHOR
"""Members that every value asks for: Python 3.11 finds a name of the module in a tenth of the time."""
_SILENT = (False, False)
_CLITICS = 5
"""Words behind "il" among which its verb stands."""
_FAR = 30
"""How many words may lie between a name and the relative pronoun that takes it up."""
_CALLED = 4
"""Words behind a thing among which the name that it is called by begins."""
_CLAUSE = 12
"""Words of the clause that tells more of a description, up to the name that it stands beside."""
DESCRIBING = frozenset({"descriptors", "standing", "latter"})
"""Sorts of cues that may stand for somebody."""
_APPOSED = 2
"""Words between a name and what it is called with an article: a comma and the article."""
_SKIPPED = 3
"""Articles, titles and heads between a preposition and its name, at most."""
_DOING = frozenset({"company", "institution", "person"})
"""Kinds of actors that do something."""


@cache
def _apposed(language: str) -> frozenset[str]:
    """Words that may stand between a preposition and its name: articles, titles, "groupe", "engineers"."""
    spoken = vocabulary(language)
    heads = [head for head in spoken.kinds_by_head if not head.endswith("s")]
    plurals = [f"{head}s" for head in spoken.kinds_by_head]
    return spoken.determiners | spoken.titles | spoken.nationalities | {*'«“"', *heads, *plurals}


class Resolver:
    """Walks a document sentence by sentence and says who is meant; state is the memory of who was named."""

    def __init__(
        self,
        called: Called,
        names: Mapping[int, tuple[NameMention, str]],
        register: Register,
        topic: str | None,
        traits: Traits,
    ) -> None:
        """``names`` gives each name of the text and its actor by the index of its first word."""
        words, vocabulary = called.words, called.spoken
        self._words, self._vocabulary, self._register = words, vocabulary, register
        self._called, self._names, self._traits = called, names, traits
        self._memory = Memory(register, topic, traits)
        self._opening, self._quotes = 0, False
        self._callings: dict[str, set[str]] = {}
        self._nouns = taken_up(words, vocabulary, names, traits.goes_by)
        self._places = sorted({*called.referring, *names, *self._nouns})
        self._linking = vocabulary.of | vocabulary.to
        self._skipped = _apposed(vocabulary.language) - self._linking

    def actors(self, sentence: Sentence, cues: Sequence[CueAt]) -> tuple[ActorAt, ...]:
        """The actors of a sentence; those before it must have been asked for. ``cues``: where one is ``DESCRIBING``."""
        self._memory.begin()
        places, done = self._places, sentence.first
        here: Sequence[int] = places[bisect_left(places, done) : bisect_left(places, sentence.last)]
        by_word = {cue.first: cue for cue in cues if cue.cue.sort in DESCRIBING} if cues else {}
        if not (here or by_word):
            return ()
        self._opening = sentence.first
        self._quotes = quotes(self._called, sentence)
        found: list[ActorAt] = []
        names = self._names
        for index in sorted({*here, *by_word}) if by_word else here:
            if index < done:
                continue
            item = self._named(*names[index]) if index in names else self._at(index, by_word, found)
            if item is None:
                continue
            if found and item.last < sentence.last:
                item = self._governed_with(found[-1], item)
            found.append(item)
            if item.actor and item.basis is not _NOWHERE:
                self._remember(item, leading=len(found) == 1)
            done = item.last
        return tuple(found)

    def _remember(self, item: ActorAt, *, leading: bool) -> None:
        """Note whom later pronouns may mean, with the gender that his article tells, or the pronoun that he is."""
        first, lower, spoken = item.first, self._words.lower, self._vocabulary
        word, genders = lower[first], spoken.genders
        if word in spoken.clitics:
            return
        gender = genders.get(word, "")
        if not gender and first > self._opening:
            gender = genders.get(lower[first - 1], "")
        placed = item.before in spoken.place_prepositions
        bound = placed and tells_where(self._words, spoken, self._opening, item)
        self._memory.add(item, gender, leading=leading, bound=bound)

    def _at(self, index: int, cues: Mapping[int, CueAt], found: Sequence[ActorAt]) -> ActorAt | None:
        """Whoever stands at a word that begins no name, if anybody does."""
        word = self._words.lower[index]
        spoken = self._vocabulary
        if word in spoken.relatives and self._words.lower[index - 1] not in spoken.whereas:
            return self._relative(index, found)
        if word in spoken.pronouns:
            if spoken.pronouns[word] == OURS:
                return None
            first = aged(self._words, spoken, index) if word in spoken.year_old else index
            return self._item(first, index + 1, self._stood_for(index, found), _ANAPHOR) if first >= 0 else None
        if word in spoken.clitics and is_clitic(self._words, spoken, index, found):
            return self._clitic(index, found)
        if index in self._nouns:
            behind = self._words.lower[index + 1]
            last = index + 1 + (spoken.language == "fr" and is_adjective(behind, spoken))
            return self._item(index, last, self._traits.goes_by[word], _LOCAL)
        if word in spoken.there and is_there(self._words, spoken, index):  # as in "on the site"
            return replace(self._item(index, index + 1, self._memory.place(), _LOCAL), before=spoken.there[word])
        stop = somebody(self._words, spoken, index) if word in spoken.demonstrative else -1
        if stop > index and stop - 1 not in cues:
            actor = self._memory.recall("person", spoken.genders.get(word, ""))
            return self._item(index, stop, actor, _ANAPHOR) if self._register.kind(actor) == "person" else None
        cue = cues.get(index)
        if cue is None or (cue.last in cues and cue.cue.value == "place" and spoken.language == "en"):
            return None  # "the city council": the second noun says who is meant
        return self._of_name(cue) or self._described(cue, found)

    def _stood_for(self, index: int, found: Sequence[ActorAt]) -> str | None:
        """Whom a pronoun takes up: nobody where it is that of an impersonal verb, "il faudra rouler"."""
        if self._is_impersonal(index):
            return None
        word, spoken = self._words.lower[index], self._vocabulary
        kind, gender = spoken.pronouns[word], spoken.genders.get(word, "")
        if word in spoken.near_pronouns:
            return self._memory.latter(gender)
        other = str(found[-1].actor) if self._is_of_another(index, found) else ""
        return self._memory.leader() if kind == "plural" else self._memory.recall(kind, gender, other)

    def _is_of_another(self, index: int, found: Sequence[ActorAt]) -> bool:
        """Whether a pronoun cannot mean who was named last: "le club X, avec lequel il joue", "Fondée par X, elle";
        unlike "X dit qu'il".
        """
        if not found or acts_on(self._words, self._vocabulary, found[-1], index):
            return bool(found)
        last, lower = found[-1], self._words.lower
        if last.last + 1 == index and lower[last.last] == ",":
            return done_by(self._words, self._vocabulary, self._opening, last)
        gap = lower[found[-2].last : found[-1].first] if len(found) > 1 else ()
        beside = gap[:1] == (",",) and all(word in self._vocabulary.held_back for word in gap[1:])
        return last.last == index and beside

    def _is_impersonal(self, index: int) -> bool:
        lower, spoken = self._words.lower, self._vocabulary
        if lower[index] not in spoken.impersonal_pronouns:
            return False
        verbs = (word for word in lower[index + 1 : index + _CLITICS] if word not in spoken.before_verbs)
        return next(verbs, "") in spoken.impersonal

    def _of_name(self, cue: CueAt) -> ActorAt | None:
        """ "le viaduc de Sauvelade", "the hospital in Kervalan": a thing called by a name is known by it."""
        if cue.cue.sort != "standing" or cue.cue.value != "project":
            return None
        lower, vocabulary = self._words.lower, self._vocabulary
        for index in range(cue.last, min(cue.last + _CALLED, len(lower))):
            if index in self._names:
                linked = index == cue.last or lower[index - 1] in vocabulary.of or lower[index - 1] in ("in", "at")
                return self._under_name(cue, *self._names[index]) if linked else None
            if not lower[index].isalpha() and lower[index] not in vocabulary.of:
                return None
        return None

    def _under_name(self, cue: CueAt, name: NameMention, actor: str) -> ActorAt | None:
        """The thing under its full name if the text has that elsewhere, else under what it is called by; a town that
        the register has for a place is not its bridge, one that is only guessed to be a place may be.
        """
        full = self._register.find(" ".join(self._words.lower[cue.first : name.last]))
        known = self._register.get(actor) if actor else None
        if not full and (known is None or (known.declared and known.kind == "place")):
            return None
        return self._item(cue.first, name.last, full.id if full else actor, _LOCAL, cue.cue.value)

    def _clitic(self, index: int, found: Sequence[ActorAt]) -> ActorAt:
        """What it stands for: the actor of the sentence before its subject, else what a description would mean."""
        subject = found[-1].actor if found[-1].last == index else found[0].actor
        others = [a.actor for a in found if a.actor and a.actor != subject and a.kind not in ("person", "place")]
        actor = others[-1] if others else self._memory.meant("company", near=False)
        return ActorAt(index, index + 1, actor, self._register.kind(actor), _ANAPHOR if actor else _NOWHERE, "de")

    def _named(self, name: NameMention, actor: str) -> ActorAt:
        first, lower, spoken = name.first, self._words.lower, self._vocabulary
        if first > self._opening:
            before = lower[head_before(lower, spoken, first)]
            if before == "," and first > self._opening + 1:
                before = lower[first - 2]  # "le repreneur, X"
            if actor and before in spoken.kinds_by_head:
                self._callings.setdefault(before, set()).add(actor)
        return self._item(first, name.last, actor, _LOCAL, self._register.kind(actor) or name.kind)

    def _relative(self, index: int, found: Sequence[ActorAt]) -> ActorAt | None:
        """ "X, qui détient" : the relative pronoun stands for the name just before it."""
        if (
            not found
            or index - found[-1].last > 3
            or self._words.starts[index] - self._words.ends[found[-1].last - 1] > _FAR
        ):
            return None
        head = antecedent(self._words, self._vocabulary, index, found)
        subject = self._words.lower[index] in self._vocabulary.subject_relatives
        if not subject and index + 1 in self._names and self._vocabulary.language == "en":
            return None  # "X, whose Kelm Choir, founded in 1921"
        if not subject and self._vocabulary.negators & set(self._words.lower[head.last : index]):
            return None  # "X n'a attiré que" leaves out nothing but the rest
        governor = "" if subject else "de"
        return ActorAt(index, index + 1, head.actor, head.kind, head.basis, governor, head.voice, head.quoted)

    def _described(self, cue: CueAt, found: Sequence[ActorAt]) -> ActorAt | None:
        lower = self._words.lower
        before = lower[cue.first - 1] if cue.first else ""
        if found and found[-1].last == cue.first and found[-1].basis is _LOCAL:
            return None  # "the Skylark project" is one name with its head
        if cue.cue.sort == "latter":
            gender = self._vocabulary.genders.get(lower[cue.first], "")
            return self._item(cue.first, cue.last, self._memory.latter(gender), _ANAPHOR)
        definite = before in self._vocabulary.definite or is_definite(self._words, self._vocabulary, cue.first)
        if cue.cue.sort == "standing":
            lettered = self._lettered(cue)
            if lettered > cue.last:
                text = " ".join(self._words.raw[cue.first : lettered])
                return self._item(cue.first, lettered, text, _LOCAL, cue.cue.value)
            bare = not definite and self._vocabulary.language == "fr" and not self._is_paired(cue)
            if bare or before in self._vocabulary.modals or lower[cue.last] in self._vocabulary.not_bodies:
                return None
            text = " ".join(lower[cue.first : cue.last])
            body = self._register.bodies.get(fold(text))
            if text in self._vocabulary.kin:
                return self._item(cue.first, cue.last, body, _LOCAL, "group") if body else None
            item = self._item(cue.first, cue.last, body or text, _LOCAL, cue.cue.value)
            nameless = body is None and cue.cue.value == "institution"
            return replace(item, nameless=True) if nameless else item
        noun = lower[cue.last - 1]
        led = led_by_deed(self._words, self._vocabulary, self._opening, cue.first)
        head = None if led else self._in_apposition(cue, found)
        if head:
            if head.actor:
                self._callings.setdefault(noun, set()).add(head.actor)
            return replace(head, first=cue.first, last=cue.last)
        if not definite or has_complement(self._words, self._vocabulary, self._names, cue.last):
            return None
        called = self._called_so(noun) or self._named_behind(cue)
        if called or cue.cue.value == "called":
            return self._item(cue.first, cue.last, called, _LOCAL) if called else None
        near = before in self._vocabulary.demonstrative and before != "the"
        acts = cue.cue.value in _DOING and self._governor(cue.first) not in self._vocabulary.held_back
        meant = self._memory.meant(cue.cue.value, near=near, acts=acts)
        meant = None if led and any(item.actor == meant for item in found) else meant
        return self._item(cue.first, cue.last, meant, _ANAPHOR)

    def _is_of_person(self, head: ActorAt, cue: CueAt) -> bool:
        """ "Présidé par X, le club ..." : a body right behind somebody's name is not he."""
        beside = self._words.lower[head.last : cue.first]
        led = len(beside) == _APPOSED and beside[-1] in self._vocabulary.definite
        return led and head.kind == "person" != cue.cue.value

    def _named_behind(self, cue: CueAt) -> str:
        """ "The firm that built it, Valdor, ...": the actor that a comma behind a description and its clause leads to;
        empty where none does.
        """
        lower, spoken = self._words.lower, self._vocabulary
        told = cue.last < len(lower) and lower[cue.last] in spoken.relatives
        if not told or cue.cue.value != "company" or self._governor(cue.first) in spoken.held_back:
            return ""
        ahead = range(cue.last, min(cue.last + _CLAUSE, len(lower) - 1))
        comma = next((index for index in ahead if lower[index] == ","), 0)
        name, actor = self._names.get(comma + 1, (None, ""))
        closed = name is not None and lower[name.last : name.last + 1] == (",",)
        return actor if closed and may_be(self._register.kind(actor), cue.cue.value) else ""

    def _lettered(self, cue: CueAt) -> int:
        """Where a thing ends that a letter tells from others of its kind: "une ligne D"."""
        told = "".join(self._words.raw[cue.last : cue.last + 1])
        return cue.last + (cue.cue.value == "project" and len(told) == 1 and told.isupper())

    def _called_so(self, noun: str) -> str:
        """The only actor that goes by a noun in the text so far, or in the whole story; empty for general nouns."""
        here = self._callings.get(noun, set())
        if noun in self._vocabulary.general or len(here) > 1:
            return ""
        return next(iter(here), self._traits.called.get(noun, ""))

    def _is_paired(self, cue: CueAt) -> bool:
        """ "Ville et région conserveront" : two bodies together open their sentence without an article; so does the
        label of an amount, "Région : 2,1 M€", "Région (40 %)".
        """
        lower, joined = self._words.lower, self._vocabulary.conjunctions
        mark, after = (*lower[cue.last : cue.last + 2], "", "")[:2]
        if mark in (":", "(") and after[:1].isdecimal() and self._words.raw[cue.first][0].isupper():
            return True
        opens = cue.first == self._opening and lower[cue.last : cue.last + 1] and lower[cue.last] in joined
        return bool(opens) or (cue.first == self._opening + 2 and lower[cue.first - 1] in joined)

    def _in_apposition(self, cue: CueAt, found: Sequence[ActorAt]) -> ActorAt | None:
        """ "X, enseigne de prêt-à-porter", "X, the British maker" : a description set beside a name means the name."""
        first = cue.first
        if not found or not 1 <= first - found[-1].last <= 4:
            return None
        gap = self._words.lower[found[-1].last : first]
        plain = all(
            w in self._vocabulary.determiners or w in self._vocabulary.nationalities or w.isalpha() for w in gap[1:]
        )
        joined = any(w in self._vocabulary.joints for w in gap)
        beside = gap[0] == "," and plain and not joined and not self._is_of_person(found[-1], cue)
        return found[-1] if beside else None

    def _item(self, first: int, last: int, actor: str | None, basis: Basis, kind: str = "") -> ActorAt:
        voice, quoted = speaking(self._called, self._opening, first, last) if self._quotes else _SILENT
        return ActorAt(
            first,
            last,
            actor or None,
            kind or self._register.kind(actor),
            basis if actor else _NOWHERE,
            self._governor(first),
            voice,
            quoted,
            self._words.lower[last] == "'s",
        )

    def _governed_with(self, other: ActorAt, item: ActorAt) -> ActorAt:
        """ "By Rowe and Brant, has raised": the second of two names is governed by what governs the first, unless a
        verb of its own follows it.
        """
        lower, spoken = self._words.lower, self._vocabulary
        joined = item.first - other.last == 1 and lower[other.last] in spoken.conjunctions
        if not joined or item.before in spoken.held_back or other.before not in spoken.held_back:
            return item
        closed = lower[item.last] in (",", ")", ";", ".")
        return replace(item, before=other.before) if closed else item

    def _governor(self, first: int) -> str:
        """The word that governs a noun phrase: the one before it, determiners, titles and heads skipped."""
        lower, skipped, spoken = self._words.lower, self._skipped, self._vocabulary
        at = head_before(lower, spoken, first) if first else -1
        floor = at - _SKIPPED
        while at > floor and at >= 0 and lower[at] in skipped:
            at -= 1
        word = lower[at] if at >= 0 else ""
        if at > floor and at > 0 and word in self._linking:
            giver = word in spoken.of and lower[at - 1] in spoken.provenance
            return "par" if giver or (word in spoken.to and lower[at - 1] in spoken.accrual) else word
        return word
