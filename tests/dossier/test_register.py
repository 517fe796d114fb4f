"""What a ``dossier.yaml`` declares, and what is said of its mistakes."""

from __future__ import annotations

import pytest

from andro_check.dossier.register import read_register
from andro_check.dossier.sources import read_source
from andro_check.model.period import parse_edtf
from andro_check.model.register import Succession
from andro_check.model.source import Rendition, Source

WHOLE = """title: Les remorqueurs
languages: [fr, en-GB]
actors:
- Ondine
- id: kestrel
  name: Kestrel Freight
  kind: company
  aliases: [Kestrel, "KF"]
  became:
  - {actor: norhaven, date: 2014~}
- {name: Norhaven Tugs, id: norhaven, part_of: ondine}
figures:
  stake: {time: once, near: 31}
"""


def test_a_whole_dossier_is_read() -> None:
    declared = read_register(WHOLE)
    assert declared.problems == ()
    assert (declared.title, declared.languages) == ("Les remorqueurs", ("fr", "en"))
    kestrel = declared.register.get("kestrel")
    assert kestrel
    assert (kestrel.kind, kestrel.aliases) == ("company", ("Kestrel", "KF"))
    assert kestrel.became == (Succession("norhaven", parse_edtf("2014~")),)
    assert declared.register.name("ondine") == "Ondine"
    assert declared.register.part_of("norhaven", "ondine")
    assert declared.tuning == {"stake": {"time": "once", "near": "31"}}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("titel: x\n", "dossier.yaml:1:1 unknown key 'titel' in the dossier; did you mean 'title'?"),
        (
            "zzz: x\n",
            "dossier.yaml:1:1 unknown key 'zzz' in the dossier; write one of: actors, figures, languages, title",
        ),
        ("- a\n", "dossier.yaml:1:1 the dossier must be a record; write `actors: …`"),
        ("title: [a]\n", "dossier.yaml:1:8 'title' must be one text; write `title: …` on one line"),
        ("actors:\n- kind: company\n", "dossier.yaml:2:3 an actor without a name; write `name: …`"),
        (
            "actors:\n- {name: A, kind: compagny}\n",
            "dossier.yaml:2:19 unknown kind 'compagny'; did you mean 'company'?",
        ),
        (
            "actors:\n- {name: A, alias: B}\n",
            "dossier.yaml:2:13 unknown key 'alias' in an actor; did you mean 'aliases'?",
        ),
        ("actors:\n- {name: A, became: B}\n", "dossier.yaml:2:21 became names no actor: 'B'; write the id of an actor"),
        (
            "actors:\n- {name: Abel, part_of: abell}\n",
            "dossier.yaml:2:25 part_of names no actor: 'abell'; did you mean 'abel'?",
        ),
        ("actors:\n- {name: A, became: {date: 2012}}\n", "dossier.yaml:2:21 a succession without an actor"),
        (
            "actors:\n- A\n- {name: B, aliases: [a]}\n",
            "dossier.yaml:3:3 'a' is a name of 'b' and of 'a'; leave it to one",
        ),
        (
            "actors:\n- A\n- {name: B, id: a}\n",
            "dossier.yaml:3:3 two actors have the id 'a'; give one of them another id",
        ),
        (
            "actors:\n- A\n- {name: B, became: {actor: a, date: soon}}\n",
            "dossier.yaml:3:38 date 'soon' is no date; write 2012, 2012-09",
        ),
        ("figures: x\n", "dossier.yaml:1:10 'figures' must hold a record for each figure"),
        (
            "figures:\n  stake: {times: once}\n",
            "dossier.yaml:2:11 unknown key 'times' in the figure 'stake'; did you mean 'time'?",
        ),
        ("figures:\n  stake: {time: onec}\n", "dossier.yaml:2:17 unknown time 'onec'; did you mean 'once'?"),
        ("figures:\n  stake: {near: soon}\n", "dossier.yaml:2:17 near 'soon' is no number of days; write `near: 31`"),
    ],
)
def test_a_mistake_is_said_with_its_place(text: str, message: str) -> None:
    assert str(read_register(text).problems[0]).startswith(message)


def test_what_is_sound_is_read_all_the_same() -> None:
    declared = read_register("titel: x\nactors:\n- A\n- {kind: company}\nfigures: {stake: {time: onec, asks: both}}\n")
    assert [actor.name for actor in declared.register.actors] == ["A"]
    assert declared.tuning == {"stake": {"asks": "both"}}
    assert len(declared.problems) == 3


HEADER = """id: gazette
title: "Le port : dans le rouge"
publisher: La Gazette
author: [Lise Marbot, Ned Ash]
published: 2021-05-04T07:30:00+02:00
language: fr-FR
rendition: digest
url: https://gazette.example/port
"""


def test_a_header_is_read() -> None:
    read = read_source(HEADER, Source("gazette", "sources/gazette.md"), strict=True)
    source = read.source
    assert read.problems == ()
    assert (source.title, source.publisher, source.author) == (
        "Le port : dans le rouge",
        "La Gazette",
        "Lise Marbot, Ned Ash",
    )
    assert (str(source.published), source.language, source.rendition) == ("2021-05-04", "fr", Rendition.DIGEST)


@pytest.mark.parametrize(
    ("header", "message"),
    [
        (
            "id: autre\n",
            "sources/gazette.md:2:5 id 'autre' is not the file's name; write `id: gazette`, or rename the file",
        ),
        (
            "title: x\ndate: 2021\n",
            "sources/gazette.md:3:1 unknown key 'date' in the header; write `published: …`",
        ),
        ("published: hier\n", "sources/gazette.md:2:12 published 'hier' is no date; write 2012, 2012-09"),
        ("rendition: digets\n", "sources/gazette.md:2:12 unknown rendition 'digets'; did you mean 'digest'?"),
        ("title: a: b\n", "sources/gazette.md:2:9 is not valid YAML"),
        ("- a\n", "sources/gazette.md:2:1 the header must be a record"),
    ],
)
def test_a_mistake_in_a_header_is_said(header: str, message: str) -> None:
    problems = read_source(header, Source("gazette", "sources/gazette.md"), strict=True).problems
    assert str(problems[0]).startswith(message)


def test_the_header_of_somebody_else_may_hold_anything() -> None:
    header = "layout: post\ntags: [a, b]\ntitle: Le port\nid: 12\n"
    read = read_source(header, Source("gazette", "gazette.md"), strict=False)
    assert (read.source.id, read.source.title, read.problems) == ("gazette", "Le port", ())
    assert read.left_out == ("layout", "tags")


@pytest.mark.parametrize(
    ("header", "published", "publisher"),
    [
        ("date: 2021-05-04\nsite: La Gazette\n", "2021-05-04", "La Gazette"),
        ("date: 2021-05-04 10:30:00 +0200\n", "2021-05-04", ""),
        ("date: 2021-06\npublished: 2021-05\n", "2021-05", ""),
        ("pubdate: 2021-05\ndate: 2021-06\n", "2021-05", ""),
    ],
)
def test_the_header_of_somebody_else_is_understood(header: str, published: str, publisher: str) -> None:
    read = read_source(header, Source("gazette", "gazette.md"), strict=False)
    assert read.problems == ()
    assert (str(read.source.published), read.source.publisher) == (published, publisher)


def test_a_date_of_somebody_else_that_cannot_be_read_is_said() -> None:
    read = read_source("date: the 4th of May\n", Source("gazette", "gazette.md"), strict=False)
    assert str(read.problems[0]).startswith("gazette.md:2:7 published 'the 4th of May' is no date")
