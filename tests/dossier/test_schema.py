"""The schemas for editors: our own files pass, and what the readers refuse does not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import fastjsonschema
import pytest
import yaml

from andro_check.app.starting import DEMO, start
from andro_check.dossier.schema import FOLDER, Kind, editor_line, schema_of
from andro_check.ingest.frontmatter import header_of

ROOT = Path(__file__).parent.parent.parent


class EditorLoader(yaml.SafeLoader):
    """YAML as language servers read it: dates are texts, and only true and false are booleans."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, rule) for tag, rule in rules if tag not in ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool")]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@cache
def checker(kind: Kind) -> Callable[[Any], Any]:
    return fastjsonschema.compile(yaml.safe_load(schema_of(kind)))


def passes(kind: Kind, text: str) -> bool:
    try:
        checker(kind)(yaml.load(text, EditorLoader))  # noqa: S506 - a safe loader without dates
    except fastjsonschema.JsonSchemaValueException:
        return False
    return True


def own_files() -> Iterator[tuple[Kind, Path]]:
    for root in (ROOT, DEMO):
        yield Kind.DOSSIER, root / "dossier.yaml"
        yield from ((Kind.CLAIMS, path) for path in sorted((root / "claims").glob("*.yaml")))
        yield from ((Kind.SOURCE, path) for path in sorted((root / "sources").glob("*.md")))


@pytest.mark.parametrize(("kind", "path"), [pytest.param(*own, id=own[1].name) for own in own_files()])
def test_our_own_files_pass(kind: Kind, path: Path) -> None:
    text = header_of(path.read_bytes()) if kind is Kind.SOURCE else path.read_text(encoding="utf-8")
    assert text
    assert passes(kind, text)


def test_our_own_files_point_to_their_schema() -> None:
    assert (ROOT / "dossier.yaml").read_text(encoding="utf-8").startswith(editor_line(Kind.DOSSIER))
    for path in (ROOT / "claims").glob("*.yaml"):
        assert path.read_text(encoding="utf-8").startswith(editor_line(Kind.CLAIMS, "../"))


def test_what_is_written_points_to_a_schema_that_is_there(tmp_path: Path) -> None:
    start(tmp_path / "empty")
    start(tmp_path / "demo", demo=True)
    for root in (tmp_path / "empty", tmp_path / "demo"):
        for path in (root / "dossier.yaml", *(root / "claims").glob("*.yaml")):
            kind = Kind.DOSSIER if path.name == "dossier.yaml" else Kind.CLAIMS
            target = path.read_text(encoding="utf-8").partition("$schema=")[2].partition("\n")[0]
            assert (path.parent / target).read_text(encoding="utf-8") == schema_of(kind)
            assert passes(kind, path.read_text(encoding="utf-8"))
        assert sorted(path.stem for path in (root / FOLDER).iterdir()) == sorted(Kind)


CLAIM = "claims:\n- {figure: stake, value: 33 %, quote: x"


@pytest.mark.parametrize(
    ("kind", "text", "fits"),
    [
        (Kind.DOSSIER, "title: 2012\nlanguages: fr\nactors: [Bull, {name: NO, kind: state}]\n", True),
        (Kind.DOSSIER, "actors:\nfigures:\n", True),
        (Kind.DOSSIER, "actors: [{id: bull, became: [atos, {actor: atos, date: 2014}]}]", True),
        (Kind.DOSSIER, "figures: {stake: {time: settles, several: yes, near: 31, fr: part}}", False),
        (Kind.DOSSIER, "figures: {stake: {several: yes, near: 31, fr: part}}", True),
        (Kind.DOSSIER, "tittle: x", False),
        (Kind.DOSSIER, "languages: [de]", False),
        (Kind.DOSSIER, "actors: [{kind: company}]", False),
        (Kind.DOSSIER, "actors: [{name: Bull, kind: compny}]", False),
        (Kind.DOSSIER, "figures: {stake: {asks: whom}}", False),
        (Kind.CLAIMS, CLAIM + ", at: 12-20, confidence: 0.7, status: accepted, as_of: 2012}", True),
        (Kind.CLAIMS, "source: a\nclaims:\n", True),
        (Kind.CLAIMS, CLAIM + ", at: here}", False),
        (Kind.CLAIMS, CLAIM + ", status: accpeted}", False),
        (Kind.CLAIMS, CLAIM + ", confidence: 1.2}", False),
        (Kind.CLAIMS, CLAIM + ", subjct: x}", False),
        (Kind.CLAIMS, "claims: [{figure: stake}]", False),
        (Kind.SOURCE, "title: A\nauthor: [Ann, Ned]\npublished: 2021-05-03\nrendition: digest", True),
        (Kind.SOURCE, "date: 2021", False),
        (Kind.DECISIONS, "decisions: [{finding: 6b56, as: explained, date: 2024-05-02, claims: {ab12: 34cd}}]", True),
        (Kind.DECISIONS, "decisions: [{finding: 6b56}]", False),
        (Kind.DECISIONS, "decisions: [{finding: 6b56, as: wrong}]", False),
        (Kind.SOURCE, "rendition: digets", False),
    ],
)
def test_what_the_readers_refuse_does_not_pass(kind: Kind, text: str, fits: bool) -> None:
    assert passes(kind, text) is fits
