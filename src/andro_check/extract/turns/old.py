"""How old somebody is: "an 81-year-old woman", "the 52-year-old nurse Helen Brack", "is 45", "mort à 88 ans"."""

from __future__ import annotations

from andro_check.extract.linking.roles import Filler, Site
from andro_check.extract.text.scene import ActorAt, Scene
from andro_check.lexicon.befalling import befalling_words
from andro_check.lexicon.counting import counting_words, leading
from andro_check.lexicon.offices import offices_in
from andro_check.model.claim import Basis

_REACH = 5
"""Words from an age to the noun of whoever has it: "the 34-year-old former league goalkeeper"."""
_DYING = 8
"""Words from "est mort" to "à 88 ans"."""
_NOUN, _NAME, _GUESSED = 2.0, 0.1, 5.0
_HAS = 2
_OLD = ("old", "olds")
_STOPS = frozenset(".,;:!?)»")
_PERSONAL = ("person", "")


def is_old(site: Site) -> bool:
    """Whether years are told to be an age: "81-year-old", "45 years old"."""
    lower, last = site.scene.words.lower, site.value.last
    joined = lower[last - 1].rpartition("-")[2]
    return joined in _OLD or (joined in ("year", "years") and lower[last : last + 1] == ("old",))


def has_years(site: Site) -> bool:
    """Whether French years are an age: "est mort jeudi à 88 ans", "Il avait 88 ans." """
    lower, first, last = site.scene.words.lower, site.value.first, site.value.last
    words = counting_words("fr")
    if lower[first - 1] in site.scene.vocabulary.to:
        return any(word in words.dying for word in lower[max(0, first - _DYING) : first - 1])
    if first < _HAS or lower[first - 1] not in words.having or lower[first - _HAS] in words.ago:
        return False
    ends = last >= site.passage.sentence.last or lower[last] in _STOPS
    return ends or (_may_live(site, first - _HAS) and not words.aged_ends.isdisjoint(leading(lower, last)))


def _may_live(site: Site, k: int) -> bool:
    """Whether a word before "avait" may be somebody's: "il", "Estève", "la boulangère"; not "le contrat"."""
    words, word = counting_words("fr"), site.scene.words.lower[k]
    known = word in words.grown or word in words.children or words.is_person(word)
    return known or word in site.scene.vocabulary.genders or site.scene.words.raw[k][0].isupper()


def old_one(site: Site) -> Filler | None:
    """Whoever is that old: whom "the 19-year-old" takes up, the name behind the noun or before the comma, the noun, or
    what the verb is said of.
    """
    meant = next((actor for actor in site.passage.actors if actor.first == site.value.first and actor.actor), None)
    if meant and meant.basis is Basis.ANAPHOR:
        return _of(meant, _NAME) if _is_alone(site) else Filler(str(meant.actor), Basis.DISCOURSE, _GUESSED)
    if beside := _who_is_of(site):
        return beside
    noun = _noun_behind(site)
    if noun is None and not _named(site, noun) and _is_new(site):
        return Filler("".join(site.scene.words.lower[site.value.first : site.value.last]), Basis.LOCAL, _NOUN)
    return _named(site, noun) or (_as_noun(site, noun) if noun else _before_verb(site) or _before_comma(site))


def _who_is_of(site: Site) -> Filler | None:
    """ "Karen Doyle, a woman of 58", "the driver, a man of 58", "a man of 58": the name or noun that it is said beside,
    else the noun itself.
    """
    lower, noun = site.scene.words.lower, site.value.first - 2
    if noun < 1 or lower[noun + 1] not in site.scene.vocabulary.of or not is_somebody(site.scene, lower[noun]):
        return None
    beside = noun - 2
    if beside < 1 or lower[beside] != ",":
        return _as_noun(site, noun)
    named = next((a for a in site.passage.actors if a.last == beside and a.actor and a.kind in _PERSONAL), None)
    if named:
        return _of(named, _NAME)
    return _as_noun(site, beside - 1 if is_somebody(site.scene, lower[beside - 1]) else noun)


def _is_alone(site: Site) -> bool:
    """Whether the last sentence that names anybody names one person alone."""
    passages = site.scene.passages
    for earlier in reversed(passages[: passages.index(site.passage)]):
        people = {actor.actor for actor in earlier.actors if actor.kind == "person"}
        if people:
            return len(people) == 1
    return True


def _is_new(site: Site) -> bool:
    """ "A 33-year-old was arrested": whether nobody else is meant by an age that stands for somebody."""
    lower, first, last = site.scene.words.lower, site.value.first, site.value.last
    return lower[last - 1] == "year-old" and first > 0 and lower[first - 1] in site.scene.vocabulary.indefinite


def _noun_behind(site: Site) -> int | None:
    """The place of the last word for somebody in the words that go on behind an age."""
    scene, found = site.scene, None
    lower, words, start = scene.words.lower, counting_words("en"), site.value.last
    start += lower[start : start + 1] == ("old",)
    for k in range(start, min(start + _REACH, site.passage.sentence.last)):
        if words.ends_noun(lower[k]):
            break
        found = k if is_somebody(scene, lower[k]) else found
    return found


def is_somebody(scene: Scene, word: str) -> bool:
    """Whether a word in the singular names a person."""
    words = counting_words("en")
    known = word in words.persons or word in words.grown or word in words.children
    return known or scene.vocabulary.kinds_by_head.get(word) == "person"


def _named(site: Site, noun: int | None) -> Filler | None:
    """ "the 52-year-old nurse Karen Doyle", "the 34-year-old Karen Doyle", "Karen Doyle, a 52-year-old nurse" """
    lower, value = site.scene.words.lower, site.value
    after = value.last if noun is None else noun + 1
    for actor in site.passage.actors:
        if actor.actor is None or actor.kind not in _PERSONAL or actor.nameless:
            continue
        apposed = lower[actor.last : value.first]
        leads = len(apposed) == 2 and apposed[0] == "," and apposed[1] in site.scene.vocabulary.determiners
        follows = actor.first == after or (actor.first == after + 1 and lower[after] == "," and noun is not None)
        if (follows or leads) and site.scene.words.raw[actor.first][:1].isupper():
            return _of(actor, _NAME)
    return None


def _as_noun(site: Site, noun: int) -> Filler:
    return Filler(site.scene.words.lower[noun], Basis.LOCAL, _NOUN, noun, noun + 1)


def _before_verb(site: Site) -> Filler | None:
    """ "Karen Doyle is 45", "my grandmother is 90": who stands before the verb."""
    lower, verb = site.scene.words.lower, site.value.first - 1
    if verb < 1 or lower[verb] not in counting_words("en").aged_verbs:
        return None
    bearer = next((a for a in site.passage.actors if a.last == verb and a.actor and a.kind in _PERSONAL), None)
    if bearer:
        return _of(bearer, _NAME)
    return _as_noun(site, verb - 1) if is_somebody(site.scene, lower[verb - 1]) else None


def _before_comma(site: Site) -> Filler | None:
    """ "Her husband, 61, died": the noun for somebody beside which the years stand."""
    lower, comma = site.scene.words.lower, site.value.first - 1
    beside = comma >= 1 and lower[comma] == "," and lower[site.value.last : site.value.last + 1] in ((",",), (".",))
    return _as_noun(site, comma - 1) if beside and is_somebody(site.scene, lower[comma - 1]) else None


def beside_noun(site: Site) -> Filler | None:
    """ "Sa compagne, âgée de 54 ans", "his partner, aged 54", "la victime, 61 ans": another one than was named before,
    by the noun of a possessive, or of whom something befell. Nobody else is meant by an office: "son président".
    """
    lower, spoken, mark = site.scene.words.lower, site.scene.vocabulary, site.value.first - 1
    words = counting_words(spoken.language)
    mark -= lower[mark] in spoken.of
    mark -= lower[mark] in words.aged
    noun = mark - 1
    if noun < 1 or lower[mark] not in (",", "("):
        return None
    others = words.befallen if lower[noun - 1] in spoken.definite and not _befell(site) else frozenset[str]()
    if lower[noun - 1] in spoken.possessive:
        others = words.grown | words.children | words.befallen | words.persons
    known = lower[noun] in others and lower[noun] not in spoken.posts
    return _as_noun(site, noun) if known and not offices_in(lower[noun]) else None


def _befell(site: Site) -> bool:
    """ "Paul Hale was killed. The victim, 61, ...": whether it befell whoever the sentence before names."""
    lower, spoken, number = site.scene.words.lower, site.scene.vocabulary, site.passage.number
    deeds = befalling_words(spoken.language).deeds
    before = site.scene.passages[max(0, number - 1) : number]
    places = (k for p in before for k in range(p.sentence.first + 1, p.sentence.last))
    return any(lower[k] in deeds and lower[k - 1] in spoken.being for k in places)


def _of(actor: ActorAt, cost: float) -> Filler:
    return Filler(str(actor.actor), actor.basis, cost, actor.first, actor.last)
