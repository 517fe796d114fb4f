"""From the words of the command line to a scan; what a person got wrong is told in one line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path

from andro_check.app.archive.places import NoArchive
from andro_check.app.archive.records import Columns
from andro_check.app.archive.seam import Settings
from andro_check.app.wanted import Wanted
from andro_check.dossier.register import read_register


def settings_of(register: Path | None, wanted: Wanted) -> Settings:
    """The settings of a scan: who is who from a ``dossier.yaml``, and the filters. Raises NoArchive."""
    asked = Settings(actors=wanted.actors, figures=wanted.figures)
    if register is None:
        return asked
    try:
        declared = read_register(register.read_text(encoding="utf-8-sig"), str(register))
    except (OSError, UnicodeDecodeError) as cause:
        raise NoArchive(f"{register} cannot be read ({cause}); give a dossier.yaml in UTF-8") from None
    if declared.problems:
        raise NoArchive("; ".join(map(str, declared.problems)))
    return replace(asked, register=declared.register, tuning=declared.tuning)


def columns_of(named: Mapping[str, str]) -> Columns:
    """The columns to read: those that a person named, the usual names for the others."""
    usual = Columns()
    given = {field.name: (named[field.name],) for field in fields(Columns) if named.get(field.name)}
    return replace(usual, **given)
