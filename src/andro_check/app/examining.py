"""The use case of `doctor`: what is installed, and how a dossier is doing, each trouble with its remedy."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from andro_check.app.opening import CLAIMS, open_dossier
from andro_check.app.reanchoring import reanchor
from andro_check.dossier.located import READS_FAST
from andro_check.dossier.schema import FOLDER, Kind, schema_of
from andro_check.model.claim import Claim, Status
from andro_check.model.dossier import Dossier
from andro_check.report.forms import Listing
from andro_check.report.lists import Table
from andro_check.report.screen import Screen
from andro_check.report.words import count

_NAME = re.compile(r"[A-Za-z0-9._-]+")
_EXTRA = re.compile(r"extra\s*==\s*[\"']([\w-]+)[\"']")
_OWN = "andro-check"
_OF_DEVELOPERS = ("test", "bench")


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing looked at; a ``remedy`` improves it. ``grave``: some of the answers would be wrong or missing."""

    part: str
    found: str
    remedy: str = ""
    grave: bool = False


def installed() -> Iterator[Sign]:
    """The libraries, those that must be there and those of the extras."""
    extras: dict[str, list[str]] = {}
    needed: list[str] = []
    for line in metadata.requires(_OWN) or ():
        name, extra = _NAME.match(line), _EXTRA.search(line)
        if name and not extra:
            needed.append(name[0])
        elif name and extra and extra[1] not in _OF_DEVELOPERS:
            extras.setdefault(extra[1], []).append(name[0])
    missing = [name for name in needed if not _version(name)]
    yield Sign("libraries", _versions(needed), f"pip install {' '.join(missing)}" if missing else "", bool(missing))
    if not READS_FAST:
        yield Sign("YAML", "read by Python alone, ten times slower", "pip install --force-reinstall PyYAML")
    for wanted, names in sorted(extras.items()):
        there = all(map(_version, names))
        remedy = "" if there else f"pip install '{_OWN}[{wanted}]'"
        yield Sign(f"extra {wanted}", _versions(names) if there else "not installed", remedy)


def _versions(names: Iterable[str]) -> str:
    return ", ".join(f"{name} {_version(name) or 'missing'}" for name in names)


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def health(path: Path | None) -> Iterator[Sign]:
    """How the dossier at a path is doing. Raises DossierMissing."""
    dossier = open_dossier(path)
    articles = count(len(dossier.documents), "source")
    if dossier.judged is not None:
        yield Sign(
            "scan", f"{dossier.root}: {count(len(dossier.judged), 'finding')} in {articles}, of the articles scanned"
        )
    elif dossier.drafted:
        yield Sign("articles", f"{dossier.root}: {articles}, read in memory; `andro-check init` makes it a dossier")
    else:
        yield Sign("dossier", f"{dossier.root}: {articles}, {_by_status(dossier.claims)}")
        yield from _gaps(dossier)
    yield from (Sign("problem", f"{p.place} {p.what}", p.remedy, grave=True) for p in dossier.problems)


def _by_status(claims: Iterable[Claim]) -> str:
    counts = Counter(claim.status for claim in claims)
    told = [f"{counts[status]} {status.value}" for status in Status if counts[status]]
    return count(counts.total(), "claim") + (f" ({', '.join(told)})" if told else "")


def _gaps(dossier: Dossier) -> Iterator[Sign]:
    """What a dossier could have and lacks."""
    root = Path(dossier.root)
    told = {claim.source for claim in dossier.claims}
    for document in dossier.documents:
        source = document.source
        if source.id not in told and not (root / CLAIMS / f"{source.id}.yaml").exists():
            yield Sign("claims", f"{source.path} has none", f"andro-check extract {source.id}")
        if source.published is None:
            yield Sign("dates", f"{source.path} has no date of publication", "write `published: …` into its header")
    quotes = reanchor(root)
    if quotes.found:
        yield Sign("quotes", quotes.summary, "andro-check anchor")
    if dossier.documents and not dossier.register.actors:
        yield Sign("register", "no actor is declared", "andro-check actors --draft --write")
    wanting = [kind for kind in Kind if not _is_schema(root / FOLDER / f"{kind}.json", kind)]
    if wanting:
        yield Sign("schemas", f"missing or old for editors: {', '.join(wanting)}", "andro-check schema --write")


def _is_schema(path: Path, kind: Kind) -> bool:
    return path.is_file() and path.read_bytes() == schema_of(kind).encode()


def written(signs: Sequence[Sign], form: Listing, screen: Screen) -> bytes:
    """A line for each thing looked at, its remedy behind it; for scripts in a field of its own."""
    if form is Listing.TERMINAL:
        rows = [(sign.part, "; ".join(filter(None, (sign.found, sign.remedy)))) for sign in signs]
        return Table(("part", "found"), rows).written(form, screen)
    return Table(("part", "found", "remedy"), [(s.part, s.found, s.remedy or None) for s in signs]).written(
        form, screen
    )
