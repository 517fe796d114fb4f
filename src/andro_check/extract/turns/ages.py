"""How old somebody is: "Paul Norhaven, 54, of ...", "un homme de 43 ans", "À 36 ans, Hélène Vaubrac quitte ..."."""

from __future__ import annotations

from dataclasses import replace

from andro_check.extract.linking.dating import When
from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.roles import Filler, Site
from andro_check.extract.text.scene import ActorAt, Passage, Scene
from andro_check.extract.turns.old import beside_noun, has_years, is_old, old_one
from andro_check.lexicon.counting import counting_words, leading
from andro_check.model.claim import Basis, Modality
from andro_check.model.value import Quantity

_OLDEST, _GROWN = 112, 15
_COST = 2.0
_OPENING = 5
"""Words between an age at the head of a clause and whoever has it: "À 36 ans, la capitaine Hélène Vaubrac"."""
_SEATED = 1.0
"""What an office costs beside which the years stand: it is no guess."""
_AGE_THEN = "age [then]"
_ASIDE = 14
"""Words between the two commas of what is said beside a name."""
_APPOSED = 3
_BACK = 3
"""Sentences back in which whoever is that old may have been named."""
_PERSONAL, _GUESSED = ("person", ""), "guessed"
_OPENS, _HAS = 2, 2
"""Sentences of a title that may go before the first one of a text, and words from its pronoun to an age."""


def aged(scene: Scene, _: Passage, drafts: list[Draft]) -> list[Draft]:
    """Years that are somebody's age, whatever verb stands near."""
    found: list[Draft] = []
    for draft in drafts:
        read = _as_age(scene, _surnamed(draft))
        last = found[-1] if found and read is draft else None
        found.append(replace(last, site=draft.site, value=draft.value) if last and _goes_on(last, draft) else read)
    return found


def _goes_on(age: Draft, draft: Draft) -> bool:
    """ "Deux hommes de 24 et 31 ans": whether years are the next ones of a list of ages."""
    lower, spoken = draft.site.scene.words.lower, draft.site.scene.vocabulary
    gap = lower[age.site.value.last : draft.site.value.first]
    years = isinstance(draft.value, Quantity) and draft.value.unit == "year"
    return years and age.figure == "age" and len(gap) == 1 and (gap[0] == "," or gap[0] in spoken.conjunctions)


def _surnamed(draft: Draft) -> Draft:
    """ "Rowe, 51, came to Kelm": a bare number between commas behind a person whom the text calls by one name."""
    value, site = draft.value, draft.site
    if not isinstance(value, Quantity) or value.unit or site.value.noun or not value.text.isdecimal():
        return draft
    raw, first, last = site.scene.words.raw, site.value.first, site.value.last
    closed = first > 1 and raw[first - 1] == "," and last + 1 < len(raw) and raw[last] == ","
    if not closed or not raw[last + 1][0].islower() or not _GROWN <= _years(draft) <= _OLDEST:
        return draft
    if raw[last + 1].lower() in site.scene.vocabulary.conjunctions:
        return draft
    bears = any(a.kind == "person" and a.last == first - 1 and a.basis is Basis.LOCAL for a in site.passage.actors)
    return replace(draft, value=replace(value, unit="year")) if bears else draft


def _as_age(scene: Scene, draft: Draft) -> Draft:
    value, quantity = draft.site.value, draft.value
    if not isinstance(quantity, Quantity) or quantity.unit != "year" or quantity.number is None:
        return draft
    opens = _opens(draft.site)
    old = is_old(draft.site) if scene.vocabulary.language == "en" else has_years(draft.site)
    if quantity.number > _OLDEST and old:
        return replace(draft, figure="age", subject=_no_person(draft), object=None)
    bearer = _bearer(scene, draft.site) or beside_noun(draft.site) or _described(draft) or _in_office(draft.site)
    bearer = bearer or (_led(draft.site) if opens else None)
    beside = bearer is None and _is_beside(draft)
    if bearer is None and not opens and not old and not quantity.text.isdecimal() and not beside:
        return draft
    bearer = bearer or (_noun_beside(draft.site) if beside else None)
    subject = _stood_for(draft) or bearer or draft.subject
    site = replace(draft.site, frame=replace(draft.site.frame, figure="age", kinds=frozenset(_PERSONAL)))
    quote = (min(bearer.first, value.first), max(bearer.last, value.last)) if bearer else draft.quote
    timeless = replace(draft, when=When(None, Basis.NONE), modality=Modality.ASSERTED, voice=None)
    figure = _AGE_THEN if _was_then(site) else "age"
    return replace(timeless, site=site, figure=figure, subject=subject, object=None, quote=quote)


def _is_beside(draft: Draft) -> bool:
    """ "Le commandant, 51 ans, a été entendu": years between commas behind a noun, which no word says to be anything
    else.
    """
    lower, noun = draft.site.scene.words.lower, draft.site.value.first - 2
    unnamed = draft.site.trigger is None and _GROWN <= _years(draft) <= _OLDEST
    return unnamed and draft.site.scene.vocabulary.language == "fr" and _is_closed(draft.site) and lower[noun].isalpha()


def _noun_beside(site: Site) -> Filler | None:
    """ "Le commandant, 51 ans": whoever is known by the noun in front of the comma alone."""
    noun, lower = site.value.first - 2, site.scene.words.lower
    alone = (
        noun > 0
        and lower[noun - 1] in site.scene.vocabulary.definite
        and lower[noun - 1] not in site.scene.vocabulary.of
    )
    return _itself(site, noun) if alone else None


def _was_then(site: Site) -> bool:
    """ "Was 26 when he won the cup", "avait 26 ans quand il a gagné": an age of another time than the article's."""
    lower, spoken, value = site.scene.words.lower, site.scene.vocabulary, site.value
    behind = leading(lower, value.last)
    return lower[value.first - 1] in spoken.used_to_be and not spoken.at_that_time.isdisjoint(behind)


def _no_person(draft: Draft) -> Filler | None:
    """The party of years that nobody lives: "The mill, which Ann Slade bought, is 120 years old"."""
    people = {a.actor for a in draft.site.passage.actors if a.kind == "person"}
    if draft.subject and draft.subject.actor not in people:
        return draft.subject
    things = (a for a in draft.site.passage.actors if a.actor and a.actor not in people)
    first = next(things, None)
    return Filler(str(first.actor), first.basis, _COST, first.first, first.last) if first else None


def _bearer(scene: Scene, site: Site) -> Filler | None:
    """Whoever is named right before years that stand between commas or in brackets; "her coach, Tom Hale, is 61"."""
    raw, value = scene.words.raw, site.value
    closed = value.last < len(raw) and raw[value.last] in (",", ")", ".")
    told = value.first > 2 and raw[value.first - 2] == "," and _is_told(site)
    mark = value.first - 2 if told else value.first - 1
    if not (closed or told) or mark < 1 or raw[mark] not in (",", "("):
        return None
    found, apart = _named_before(site, mark), _named_before(site, _aside(site, mark)) if told else None
    if apart and (found is None or (apart.kind, found.kind) == ("person", "")):
        found = apart
    return Filler(found.actor or "", found.basis, 0.0, found.first, found.last) if found else None


def _is_told(site: Site) -> bool:
    """Whether a verb leads to the years: "is 61", "a 49 ans"."""
    spoken, verb = site.scene.vocabulary, site.scene.words.lower[site.value.first - 1]
    return verb in (spoken.being if spoken.language == "en" else counting_words("fr").having)


def _named_before(site: Site, mark: int) -> ActorAt | None:
    named = (actor for actor in site.passage.actors if actor.last == mark and actor.actor)
    return next((actor for actor in named if actor.kind in _PERSONAL), None)


def _aside(site: Site, mark: int) -> int:
    """The comma that opens what stands between a name and its verb: "Ann Slade, the mayor of Orrow, is 58"."""
    raw, first = site.scene.words.raw, max(site.passage.sentence.first, mark - _ASIDE)
    return next((k for k in range(mark - 1, first, -1) if raw[k] == ","), 0)


def _described(draft: Draft) -> Filler | None:
    """ "un homme de 43 ans", "le défenseur de 24 ans, Marc Loubet": years that a word for somebody has behind it."""
    scene, value, lower = draft.site.scene, draft.site.value, draft.site.scene.words.lower
    of = value.first - 1
    if scene.vocabulary.language == "en":
        return old_one(draft.site)
    if of < 1 or not (lower[of] in scene.vocabulary.of or _is_closed(draft.site)):
        return None
    led = scene.vocabulary.determiners
    places = sorted((of - 1, of - 2), key=lambda k: lower[k - 1] not in led)
    noun = next((k for k in places if k > 0 and _is_somebody(scene, k, _years(draft))), None)
    if noun is None or (noun == of - 2 and not lower[of - 1].isalpha()) or lower[noun - 1] in ("de", "d'", "comme"):
        return None
    meant = lower[noun - 1] in scene.vocabulary.definite | scene.vocabulary.demonstrative and noun == of - 1
    known = _known(draft) if meant else None
    return _apposed(draft.site, noun) or known or _taken_up(draft.site, noun) or _itself(draft.site, noun)


def _taken_up(site: Site, noun: int) -> Filler | None:
    """ "Cet ancien facteur de 72 ans": the person that a noun behind a demonstrative takes up."""
    taken = (a for a in site.passage.actors if a.first < noun < a.last and a.basis is Basis.ANAPHOR and a.actor)
    found = next((a for a in taken if a.kind == "person"), None)
    return Filler(str(found.actor), Basis.ANAPHOR, _COST, found.first, found.last) if found else None


def _known(draft: Draft) -> Filler | None:
    """Whom "cette couturière" takes up: whoever was found, or else whoever was named last if a place or firm was."""
    kinds = {actor.actor: actor.kind for actor in draft.site.passage.actors}
    somebody = draft.subject and kinds.get(draft.subject.actor, _GUESSED) in _PERSONAL
    return draft.subject if somebody else _somebody(draft.site) or draft.subject


def _in_office(site: Site) -> Filler | None:
    """ "La nouvelle maire, âgée de 47 ans", "the new mayor, aged 47": the only person named, else the office."""
    lower, spoken = site.scene.words.lower, site.scene.vocabulary
    told = site.value.first - 1
    told -= lower[told] in spoken.of
    noun = told - 2
    if noun < 1 or lower[told] not in counting_words(spoken.language).aged or lower[noun + 1] != ",":
        return None
    if spoken.kinds_by_head.get(lower[noun]) != "person" and lower[noun] not in counting_words("fr").grown:
        return None
    return Filler(_only_person(site) or lower[noun], Basis.LOCAL, _SEATED, noun, noun + 1)


def _only_person(site: Site) -> str | None:
    """Whoever was named in the sentences before, if it is one person alone."""
    passages = site.scene.passages
    index = passages.index(site.passage)
    earlier = [a for p in passages[max(0, index - _BACK) : index] for a in p.actors if a.kind == "person" and a.actor]
    if len({actor.actor for actor in earlier}) != 1:
        return None
    return str(earlier[-1].actor)


def _is_closed(site: Site) -> bool:
    """Whether years stand between commas or in brackets."""
    raw, value = site.scene.words.raw, site.value
    closed = value.last < len(raw) and raw[value.last] in (",", ")")
    return closed and value.first > 0 and raw[value.first - 1] in (",", "(")


def _is_somebody(scene: Scene, k: int, years: int) -> bool:
    """Whether a word in the singular means a person who may be that old."""
    word, words = scene.words.lower[k], counting_words("fr")
    if years < _GROWN or word in words.children:
        return word in words.children
    known = word in words.grown or scene.vocabulary.kinds_by_head.get(word) == "person" or word in words.persons
    known = known or (word in scene.vocabulary.nationalities and scene.words.raw[k][0].isupper())  # "le Slovène"
    return known and years <= _OLDEST


def _apposed(site: Site, noun: int) -> Filler | None:
    """The name behind the years or before the noun: "le défenseur de 24 ans, Marc Loubet", "Marc Loubet, défenseur"."""
    raw, lower, determiners = site.scene.words.raw, site.scene.words.lower, site.scene.vocabulary.determiners
    for actor in site.passage.actors:
        before, after = lower[actor.last : noun], lower[site.value.last : actor.first]
        leads = 0 < len(before) <= 2 and before[0] == "," and all(word in determiners for word in before[1:])
        follows = 0 < len(after) <= 2 and after[0] == "," and all(word in determiners for word in after[1:])
        named = actor.actor and actor.kind in _PERSONAL and raw[actor.first][:1].isupper()
        leads = leads and actor.before not in site.scene.vocabulary.of
        if named and ((leads and actor.last <= noun) or (follows and actor.first >= site.value.last)):
            return Filler(str(actor.actor), actor.basis, 0.1, actor.first, actor.last)
    return None


def _itself(site: Site, noun: int) -> Filler:
    """Whoever the noun stands for, or the noun."""
    meant = next((a for a in site.passage.actors if a.actor and a.first <= noun < a.last), None)
    if meant and site.scene.words.lower[noun - 1] in site.scene.vocabulary.definite:
        return Filler(str(meant.actor), meant.basis, 0.5, meant.first, meant.last)
    return Filler(site.scene.words.lower[noun], Basis.LOCAL, _COST, noun, noun + 1)


def _opens(site: Site) -> bool:
    """ "À 36 ans, ...", "Âgée de 81 ans, ...": whether years at the head of a sentence are somebody's."""
    lower, first, value = site.scene.words.lower, site.passage.sentence.first, site.value
    first += not lower[first][0].isalnum()  # "*À 36 ans, ...*"
    led = value.first - 1 == first and lower[first] in site.scene.vocabulary.to
    told = lower[first] in counting_words(site.scene.vocabulary.language).aged
    return (led or told) and value.last < len(lower) and lower[value.last] == ","


def _led(site: Site) -> Filler | None:
    """Whoever the clause behind an age at its head is about: "À 36 ans, la capitaine Hélène Vaubrac quitte ..."."""
    lower, last = site.scene.words.lower, site.value.last
    for actor in site.passage.actors:
        gap = lower[last + 1 : actor.first]
        free = not any(w in site.scene.vocabulary.finite or w in site.scene.vocabulary.held_back for w in gap)
        if actor.first > last and actor.actor and len(gap) <= _OPENING and free and actor.kind in _PERSONAL:
            found = Filler(str(actor.actor), actor.basis, 0.5, actor.first, actor.last)
            return found if actor.kind == "person" or actor.basis is not Basis.ANAPHOR else _somebody(site) or found
    return _somebody(site)


def _somebody(site: Site) -> Filler | None:
    """Whoever was named last: "La maire est Hélène Vaubrac. À 52 ans, elle ..." says it of no thing named nearer."""
    passages = site.scene.passages
    index = passages.index(site.passage)
    for earlier in reversed(passages[max(0, index - _BACK) : index]):
        persons = [actor for actor in earlier.actors if actor.actor and _may_be_somebody(site.scene, actor)]
        if persons:
            return Filler(str(persons[0].actor), Basis.ANAPHOR, _COST, persons[0].first, persons[0].last)
    return None


def _stood_for(draft: Draft) -> Filler | None:
    """Whoever a pronoun that opens a text stands for: the person of its title, or the first one in the sentence behind
    ("Elle a 39 ans. Hélène Vaubrac a ...").
    """
    site, passages = draft.site, draft.site.scene.passages
    opening, index = site.passage.sentence.first, passages.index(site.passage)
    if index > _OPENS or site.value.first - opening != _HAS:
        return None
    meant = next((a for a in site.passage.actors if a.first == opening), None)
    if site.scene.words.lower[opening] not in site.scene.vocabulary.genders or (meant and meant.kind == "person"):
        return None
    behind = passages[index + 1].actors if index + 1 < len(passages) else ()
    person = next((a for a in behind if a.actor and _may_be_somebody(site.scene, a)), None)
    return _somebody(site) or (Filler(str(person.actor), Basis.ANAPHOR, 0.0, opening, opening + 1) if person else None)


def _may_be_somebody(scene: Scene, actor: ActorAt) -> bool:
    """Whether an actor is a person, or of no known kind and named by two words."""
    named = actor.last - actor.first > 1 and scene.words.raw[actor.last - 1][0].isupper() and not actor.nameless
    return actor.kind == "person" or (not actor.kind and named)


def _years(draft: Draft) -> int:
    return int(draft.value.number) if isinstance(draft.value, Quantity) and draft.value.number is not None else 0
