"""The use case of `init`: an empty dossier, or one with a small invented story in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from andro_check.app.opening import CLAIMS, SOURCES
from andro_check.app.registries import reader_for
from andro_check.app.saving import extract_into
from andro_check.dossier.files import Folder
from andro_check.dossier.record import scalar
from andro_check.dossier.register import NAME
from andro_check.dossier.schema import Kind, editor_line, put_schemas
from andro_check.dossier.writing import fingerprint, replace_file, sole_writer

DEMO = Path(__file__).parent.parent / "dossier" / "demo"
_FRESH = """\
title: {title}
languages: [fr, en]

# Who is who in the story: the names that mean one actor, and what became of it. An entry looks so:
#
#   - id: kestrel-freight
#     name: Kestrel Freight
#     kind: company            # or institution, state, person, project, product, place, group
#     aliases: [Kestrel, KF]
#     became:
#     - {{actor: the-id-of-another, date: 2014-03}}
#
# `andro-check actors --draft` proposes entries from the articles.
actors: []
"""


_OWN = "`andro-check init --demo demo`"


class AlreadyThere(Exception):
    """What would be written exists; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Started:
    """A new dossier; ``articles``: files beside it that could be taken in."""

    root: Path
    articles: tuple[str, ...]


def start(root: Path, title: str = "", demo: bool = False) -> Started:
    """Make a dossier in a folder, which is made if it is missing; nothing that stands there is touched.

    Raises AlreadyThere, DossierBusy.
    """
    _check(root, demo)
    root.mkdir(parents=True, exist_ok=True)
    with sole_writer(root):
        _check(root, demo)
        for name in (SOURCES, CLAIMS):
            (root / name).mkdir(exist_ok=True)
        put_schemas(root)
        for name, text in (_demo() if demo else _fresh(root, title)).items():
            problem = replace_file(root, name, text.encode(), fingerprint(None))
            if problem:
                raise AlreadyThere(str(problem))
    if demo:
        extract_into(root)
    return Started(root, tuple(name for name in Folder(root).names() if reader_for(Path(name).suffix)))


def _check(root: Path, demo: bool) -> None:
    """Raises AlreadyThere when something stands in the way."""
    shown = root if str(root) != "." else root.resolve()
    if root.exists() and not root.is_dir():
        raise AlreadyThere(f"{shown} is a file; name a folder")
    if (root / NAME).exists() or (root / NAME).is_symlink():
        raise AlreadyThere(f"{shown} is a dossier already; its {NAME} stays as it is")
    for name in (SOURCES, CLAIMS):
        folder = root / name
        if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
            raise AlreadyThere(f"{folder} is no folder; rename it, or choose another place")
        if demo and folder.is_dir() and any(folder.iterdir()):
            raise AlreadyThere(f"{folder} holds files already; give the demo a folder of its own, as in {_OWN}")


def _fresh(root: Path, title: str) -> dict[str, str]:
    named = title or root.resolve().name or "A story"
    return {NAME: editor_line(Kind.DOSSIER) + _FRESH.format(title=scalar(named))}


def _demo() -> dict[str, str]:
    """The files of the invented story, the register last: it makes the folder a dossier."""
    articles = {f"{SOURCES}/{path.name}": path.read_text("utf-8") for path in sorted((DEMO / SOURCES).glob("*.md"))}
    return {**articles, NAME: editor_line(Kind.DOSSIER) + (DEMO / NAME).read_text("utf-8")}
