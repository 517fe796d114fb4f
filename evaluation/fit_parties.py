"""Fit the weights of `lexicon/parties.yaml`: what speaks for somebody as the party that a sentence leaves open.

usage: fit_parties.py [--shared FOLDER] [--new | --near] [--unseen] [--write]      (default: ../shared)

Runs the extractor over the open stories, the seeds and those told stories of tests/stories that are tuned for, looks
at every choice that it makes, and fits a conditional logit: of the candidates of a choice, those that the known
answer names should weigh most. The signs that are weighed are those that the file has; with `--new` those that weigh
something keep their weight, with `--near` all go only part of the way from what they weigh now. Prints the weights;
`--unseen` also tells how many are right in stories that the fit has not seen, `--write` writes the file. Exit 2 when
there is no story.
"""

from __future__ import annotations

import argparse
import math
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT))  # evaluation/ is no part of the package that is installed

from evaluation import stories, told  # noqa: E402

from andro_check.app.drafting import draft_claims  # noqa: E402
from andro_check.app.opening import open_dossier  # noqa: E402
from andro_check.extract.parties.parties import Asked, Parties  # noqa: E402
from andro_check.lexicon.events import event_table  # noqa: E402
from andro_check.lexicon.parties import party_weights  # noqa: E402
from andro_check.model.register import Register  # noqa: E402
from andro_check.report.json import claim_row, source_row  # noqa: E402

TABLE = ROOT / "src" / "andro_check" / "lexicon" / "parties.yaml"
PASSES = 40
STEP = 0.15
HELD = 5.0
"""How strongly the weights are held near nothing."""
NEAR_PASSES, NEAR_STEP, NEAR_HELD = 12, 0.05, 50.0
TOLD = 0.15
"""What a choice of a told story counts beside the others, which readers noted down, where weights stay near."""
WAY = 0.25
"""How far weights go that stay near what they are."""
NOUN = "a noun"
FOLDS = 9
FAINT = -40.0
"""Nobody is less likely than this power of e: what nobody weighs for would have no slope."""

Signs = Mapping[str, float]
Weights = dict[str, float]
Place = tuple[str, int]
"""The source of a value and where it starts."""
Answers = Mapping[Place, Sequence[tuple[str, str]]]
"""For a value with known answers, its subject and its other party, which may be empty."""


@dataclass(frozen=True)
class Look:
    """A choice as the extractor made it: for which value, who had the other role, the candidates with their signs."""

    place: Place
    taken: str | None
    signs: Mapping[str, Signs]


@dataclass(frozen=True)
class Choice:
    """The signs of each candidate, and whether the known answer names it; never all alike."""

    story: str
    signs: tuple[Signs, ...]
    right: tuple[bool, ...]


@contextmanager
def looking() -> Iterator[list[Look]]:
    """Every choice that the extractor makes."""
    made: list[Look] = []
    usual = Parties.chosen

    def chosen(parties: Parties, asked: Asked) -> tuple[str, float] | None:
        signs = {key: summed(parties.signs(asked, key)) for key in parties.among(asked)}
        made.append(Look((parties.scene.document.source.id, asked.site.value.span.start), asked.taken, signs))
        return usual(parties, asked)

    with patch.object(Parties, "chosen", chosen):
        yield made


def summed(signs: Iterable[tuple[str, float]]) -> Signs:
    found: dict[str, float] = {}
    for sign, much in signs:
        if much:
            found[sign] = found.get(sign, 0.0) + much
    return found


def shared_choices(folder: Path, shared: Path) -> Iterator[Choice]:
    """The choices in a story with a gold.yaml."""
    with looking() as looks:
        answers, register = shared_answers(folder, shared)
    yield from choices(folder.name, looks, answers, register)


def shared_answers(folder: Path, shared: Path) -> tuple[Answers, Register]:
    """What is known of the claims of a story with a gold.yaml, and its register."""
    scorer = stories.scorer_of(shared)
    gold = scorer.Gold(folder)
    with tempfile.TemporaryDirectory() as made:
        copy = Path(made) / folder.name
        shutil.copytree(folder, copy, ignore=shutil.ignore_patterns("gold.yaml", "index.yaml", ".*", "README*"))
        dossier = open_dossier(copy)
    sources = [source_row(document.source) for document in dossier.document_of.values()]
    stems = {str(row["id"]): Path(str(row.get("path") or row["id"])).stem for row in sources}
    answers: dict[Place, list[tuple[str, str]]] = {}
    for claim in dossier.claims:
        hits = [gold.claims[key] for key in scorer.match(claim_row(claim, dossier.register), gold, stems)]
        hits = [g for g in hits if scorer.gold_kind(g["value"]) != "text"]
        parties = [(str(g["subject"]), str(g["counterpart"] or "")) for g in hits]
        answers.setdefault((claim.source, claim.value_start), []).extend(parties)
    return answers, dossier.register


def told_choices(folder: Path) -> Iterator[Choice]:
    """The choices in a story of tests/stories."""
    with looking() as looks:
        answers, register = told_answers(folder)
    yield from choices(folder.name, looks, answers, register)


def told_answers(folder: Path) -> tuple[Answers, Register]:
    """What is known of the claims of a story of tests/stories, and its register."""
    story = told.read_story(folder)
    claims, register = draft_claims(story.documents, Register())
    answers: dict[Place, list[tuple[str, str]]] = {}
    for claim in claims:
        rows = [row for row, span in story.rows if row.article == claim.source and told.within(claim, span)]
        parties = [(row.subject, "") for row in rows if told.says(row, claim.value)]
        answers.setdefault((claim.source, claim.value_start), []).extend(parties)
    return answers, register


def choices(story: str, looks: Iterable[Look], answers: Answers, register: Register) -> Iterator[Choice]:
    for look in looks:
        taken = names_of(look.taken, register) if look.taken else ()
        wanted = {sought(subject, party, taken) for subject, party in answers.get(look.place, ())}
        right = tuple(any(names(key, name, register) for name in wanted) for key in look.signs)
        if any(right) and not all(right):
            yield Choice(story, tuple(look.signs.values()), right)


def names(key: str, known: str, register: Register) -> bool:
    """Whether a candidate is the party that is known; a common noun is none that has a name of its own."""
    if register.get(key) is None and key not in event_table().by_id and known[:1].isupper():
        return False
    return is_one_of(names_of(key, register), known)


def sought(subject: str, party: str, taken: Sequence[str]) -> str:
    """Which party is still to be named when the other role is filled; empty when there is none."""
    return party if is_one_of(taken, subject) else subject


def is_one_of(names: Iterable[str], known: str) -> bool:
    return any(told.same_name(name, known) for name in names)


def names_of(key: str, register: Register) -> Sequence[str]:
    """The name of a candidate; of a thing that no claim is about, its best noun in each language."""
    event = event_table().by_id.get(key)
    return [nouns[0] for nouns in event.nouns.values()] if event and not register.get(key) else [register.name(key)]


def fitted(choices: Sequence[Choice], known: Weights) -> Weights:
    """The weights of the same signs that make the right candidates likeliest: adaptive steps of one choice at a time,
    and the average of the last half of the way. Weights that are ``known`` stay; those of nothing are to be found.
    """
    weights, summed_up = dict(known), dict.fromkeys(known, 0.0)
    moved = dict.fromkeys(weights, 1e-6)
    stands = Counter(sign for choice in choices for sign in {sign for signs in choice.signs for sign in signs})
    for step in range(PASSES):
        for choice in choices:
            for sign, pull in slope(choice, weights).items():
                if known[sign]:
                    continue
                force = pull - weights[sign] * HELD / stands[sign]
                moved[sign] += force * force
                weights[sign] += STEP * force / math.sqrt(moved[sign])
        if 2 * step >= PASSES:
            summed_up = {sign: summed_up[sign] + weight for sign, weight in weights.items()}
    return {sign: much / (PASSES - PASSES // 2) for sign, much in summed_up.items()}


def neared(choices: Sequence[Choice], known: Weights) -> Weights:
    """The weights some way from what they are ``known`` to be to what makes the right candidates likeliest, where they
    are held near that. What common nouns alone have stays: readers of the other stories name the organisation.
    """
    weights, summed_up = dict(known), dict.fromkeys(known, 0.0)
    moved = dict.fromkeys(weights, 0.01)
    ours = {folder.name for folder in tuned()}
    nouns = {sign for choice in choices for signs in choice.signs if NOUN in signs for sign in signs}
    stands = Counter(sign for choice in choices for sign in {sign for signs in choice.signs for sign in signs})
    for step in range(NEAR_PASSES):
        for choice in choices:
            much = TOLD if choice.story in ours else 1.0
            for sign, pull in slope(choice, weights).items():
                if sign not in nouns:
                    force = much * pull - (weights[sign] - known[sign]) * NEAR_HELD / stands[sign]
                    moved[sign] += force * force
                    weights[sign] += NEAR_STEP * force / math.sqrt(moved[sign])
        if 2 * step >= NEAR_PASSES:
            summed_up = {sign: summed_up[sign] + weight for sign, weight in weights.items()}
    half = NEAR_PASSES - NEAR_PASSES // 2
    return {sign: known[sign] + WAY * (much / half - known[sign]) for sign, much in summed_up.items()}


def slope(choice: Choice, weights: Weights) -> Weights:
    """Where each weight should move to make the right candidates of a choice likelier."""
    odds = odds_of(choice, weights)
    whole, known = sum(odds), sum(odd for odd, right in zip(odds, choice.right, strict=True) if right)
    pulls: Weights = {}
    for signs, odd, right in zip(choice.signs, odds, choice.right, strict=True):
        share = (odd / known if right else 0.0) - odd / whole
        for sign, much in signs.items():
            pulls[sign] = pulls.get(sign, 0.0) + share * much
    return pulls


def odds_of(choice: Choice, weights: Weights) -> list[float]:
    sums = [sum(weights[sign] * much for sign, much in signs.items()) for signs in choice.signs]
    top = max(sums)
    return [math.exp(max(weight - top, FAINT)) for weight in sums]


def is_right(choice: Choice, weights: Weights) -> bool:
    odds = odds_of(choice, weights)
    return choice.right[odds.index(max(odds))]


def unseen(choices: Sequence[Choice], fit: Callable[[Sequence[Choice]], Weights]) -> str:
    """How many choices are right in the stories that a fit has not seen, a ninth of the stories at a time."""
    names = sorted({choice.story for choice in choices})
    right = 0
    for fold in range(FOLDS):
        held = set(names[fold::FOLDS])
        weights = fit([choice for choice in choices if choice.story not in held])
        right += sum(is_right(choice, weights) for choice in choices if choice.story in held)
    return f"{right} of {len(choices)} choices are right in stories that the fit has not seen"


def all_choices(shared: Path) -> list[Choice]:
    found = [choice for folder in opened(shared) for choice in shared_choices(folder, shared)]
    return found + [choice for folder in tuned() for choice in told_choices(folder)]


def opened(shared: Path) -> list[Path]:
    return [*stories.folders_of(shared, kept_back=False), shared / "seeds"]


def tuned() -> list[Path]:
    """The told stories that are tuned for."""
    ours = [path.parent for path in sorted(told.STORIES.glob(f"*/{told.ANSWERS}"))]
    return [folder for folder in ours if folder.name not in told.BLIND]


def kept(choice: Choice, signs: Weights) -> Choice:
    """The choice by the signs that are weighed."""
    told_of = tuple({sign: much for sign, much in found.items() if sign in signs} for found in choice.signs)
    return Choice(choice.story, told_of, choice.right)


def written(weights: Weights) -> str:
    """The rows of the file."""
    quoted = {sign: repr(sign) if "," in sign else sign for sign in weights}
    return "".join(f"  {quoted[sign]}: {weights[sign]:.2f}\n" for sign in sorted(weights))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--new", action="store_true", help="fit only the signs that weigh nothing so far")
    parser.add_argument("--near", action="store_true", help="go only part of the way from the weights of the file")
    parser.add_argument("--unseen", action="store_true", help="tell how it does in stories that it has not seen")
    parser.add_argument("--write", action="store_true", help="write the weights into parties.yaml")
    options = parser.parse_args()
    if not (options.shared / "dossiers").is_dir():
        print(f"no stories in {options.shared}", file=sys.stderr)
        return 2
    signs = dict(party_weights())
    made = [kept(choice, signs) for choice in all_choices(options.shared)]
    known = signs if options.new else dict.fromkeys(signs, 0.0)

    def fit(choices: Sequence[Choice]) -> Weights:
        return neared(choices, signs) if options.near else fitted(choices, known)

    weights = fit(made)
    print(f"{sum(is_right(choice, weights) for choice in made)} of {len(made)} choices are right")
    if options.unseen:
        print(unseen(made, fit))
    rows = written(weights)
    print(rows, end="")
    if options.write:
        head, _, _ = TABLE.read_text(encoding="utf-8").partition("weights:\n")
        TABLE.write_text(f"{head}weights:\n{rows}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
