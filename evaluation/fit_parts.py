"""Fit the weights of `lexicon/parts.yaml`: what speaks for a common noun as what of somebody a value is of.

usage: fit_parts.py [--shared FOLDER] [--unseen] [--write]      (default: ../shared)

Runs the extractor over the stories that fit_parties.py is fitted on and looks at each claim for whose subject, a guess,
a noun is sought. A noun is right when the known answer names it and not the subject. Fits a logistic regression and
prints the weights; `--unseen` also tells how many nouns are chosen, and how many rightly, in stories that the fit has
not seen; `--write` writes them into the file, and leaves those set by hand there alone. Exit 2 when there is no story.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT))  # evaluation/ is no part of the package that is installed

from evaluation import fit_parties, told  # noqa: E402

from andro_check.extract.linking.commons import Commons  # noqa: E402
from andro_check.extract.linking.roles import Site  # noqa: E402
from andro_check.extract.parties import parts, wholes  # noqa: E402
from andro_check.extract.parties.parties import Parties  # noqa: E402
from andro_check.lexicon.parties import part_weights_by_hand  # noqa: E402

TABLE = ROOT / "src" / "andro_check" / "lexicon" / "parts.yaml"
PASSES, STEP, HELD, FOLDS = 30, 0.1, 2.0, 10
RARE = 12
"""Signs of fewer nouns weigh nothing."""


@dataclass(frozen=True)
class Look:
    """A claim that a noun is sought for: where its value stands, its subject, the nouns with their signs."""

    place: fit_parties.Place
    subject: str
    nouns: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class Sought:
    """The signs of each noun of a sentence and whether it is right; ``lost``: the subject is wrong."""

    story: str
    lost: bool
    nouns: tuple[tuple[tuple[str, ...], bool], ...]


@contextmanager
def looking() -> Iterator[list[Look]]:
    """Every claim that the extractor seeks a noun for."""
    made: list[Look] = []
    usual = parts.part_of

    def part_of(parties: Parties, site: Site, subject: str, nouns: Commons) -> object:
        lower = parties.scene.words.lower
        signs = (
            (" ".join(lower[n.first : n.last]), tuple(parts.signs_of(parties, site, nouns, n))) for n in nouns.nouns
        )
        place = parties.scene.document.source.id, site.value.span.start
        made.append(Look(place, parties.story.kinds.name(subject), tuple(signs)))
        return usual(parties, site, subject, nouns)

    with patch.object(wholes, "part_of", part_of):
        yield made


def sought(story: str, looks: Sequence[Look], answers: fit_parties.Answers) -> Iterator[Sought]:
    for look in looks:
        known = {subject for subject, _ in answers.get(look.place, ())}
        if known:
            lost = not any(told.same_name(look.subject, name) for name in known)
            nouns = (
                (signs, lost and any(told.same_name(noun, name) for name in known))
                for noun, signs in look.nouns
                if not told.same_name(noun, look.subject)
            )
            yield Sought(story, lost, tuple(nouns))


def all_sought(shared: Path) -> list[Sought]:
    found: list[Sought] = []
    for folder in fit_parties.opened(shared):
        with looking() as looks:
            answers, _ = fit_parties.shared_answers(folder, shared)
        found += sought(folder.name, looks, answers)
    for folder in fit_parties.tuned():
        with looking() as looks:
            answers, _ = fit_parties.told_answers(folder)
        found += sought(folder.name, looks, answers)
    return found


def fitted(known: Sequence[Sought]) -> dict[str, float]:
    """The weights that make right nouns likely and others unlikely: adaptive steps of one noun at a time, averaged."""
    stands = Counter(sign for one in known for signs, _ in one.nouns for sign in signs)
    fixed = part_weights_by_hand()
    weights = {sign: 0.0 for sign in sorted(stands) if stands[sign] >= RARE and sign not in fixed}
    moved, mean = dict.fromkeys(weights, 1e-6), dict.fromkeys(weights, 0.0)
    for step in range(PASSES):
        for one in known:
            for signs, right in one.nouns:
                held = [sign for sign in signs if sign in weights]
                pull = right - likely(weights, held)
                for sign in held:
                    force = pull - weights[sign] * HELD / stands[sign]
                    moved[sign] += force * force
                    weights[sign] += STEP * force / math.sqrt(moved[sign])
        if 2 * step >= PASSES:
            mean = {sign: mean[sign] + weight for sign, weight in weights.items()}
    return {sign: much / (PASSES - PASSES // 2) for sign, much in mean.items()}


def likely(weights: dict[str, float], signs: Sequence[str]) -> float:
    return 1.0 / (1.0 + math.exp(-sum(weights.get(sign, 0.0) for sign in signs)))


def chosen(one: Sought, weights: dict[str, float]) -> bool | None:
    """Whether the noun that is chosen is right; ``None`` when none is chosen."""
    told = {**weights, **part_weights_by_hand()}
    sums = [(sum(told.get(sign, 0.0) for sign in signs), right) for signs, right in one.nouns if signs]
    best = max(sums, key=lambda found: found[0], default=(-math.inf, False))
    return best[1] if best[0] > parts.LIKELY else None


def unseen(known: Sequence[Sought]) -> str:
    names = sorted({one.story for one in known})
    found: list[tuple[bool, bool]] = []
    for fold in range(FOLDS):
        held = set(names[fold::FOLDS])
        weights = fitted([one for one in known if one.story not in held])
        tried = [(one, chosen(one, weights)) for one in known if one.story in held]
        found += [(one.lost, right) for one, right in tried if right is not None]
    lost = [right for lost, right in found if lost]
    return (
        f"{len(found)} nouns are chosen in unseen stories, {len(lost)} where the subject is wrong, {sum(lost)} rightly"
    )


def written(weights: dict[str, float]) -> str:
    return "".join(f"  {repr(sign) if ',' in sign else sign}: {weights[sign]:.2f}\n" for sign in sorted(weights))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--unseen", action="store_true", help="tell how it does in stories that it has not seen")
    parser.add_argument("--write", action="store_true", help="write the weights into parts.yaml")
    options = parser.parse_args()
    if not (options.shared / "dossiers").is_dir():
        print(f"no stories in {options.shared}", file=sys.stderr)
        return 2
    known = all_sought(options.shared)
    if options.unseen:
        print(unseen(known))
    rows = written(fitted(known))
    print(rows, end="")
    if options.write:
        head, _, _ = TABLE.read_text(encoding="utf-8").partition("weights:\n")
        TABLE.write_text(f"{head}weights:\n{rows}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
