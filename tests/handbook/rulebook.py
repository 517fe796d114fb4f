"""The page of all rules, made from what their modules say of them."""

from __future__ import annotations

import inspect
from importlib import import_module

from andro_check.reconcile.cases.case import Rule
from andro_check.reconcile.rules import BESIDE, LAST, RULES

_HEAD = """\
# Rules

<!-- Made by `make manual` from the modules in src/andro_check/reconcile/rules/; a test compares the two. -->

Each rule looks at all claims of a dossier and reports findings; `--rule` takes its number or its name. What the
relations mean is in the [glossary](../glossary.md#the-relations); what one finding rests on, `andro-check explain`
prints. The number of a rule that is given up is not used again.

| rule | name | reports |
|---|---|---|
"""
_BESIDE = """
{numbers} read numbers that stand side by
side or are named alike, whatever they are about. A finding of theirs that shares two claims with a
violation of another rule, or with one of theirs told before it, is left out.
"""


def rulebook() -> str:
    """The page, in Markdown."""
    table = "".join(
        f"| {_number(rule)} | {_name(rule)} | {_told(rule)} |\n" for rule in sorted((*RULES, *BESIDE, *LAST), key=_id)
    )
    *most, last = sorted(_number(rule) for rule in BESIDE)
    return _HEAD + table + _BESIDE.format(numbers=f"{', '.join(most)} and {last}")


def _told(rule: Rule) -> str:
    """What the module says of the rule, without its number, and what the rule says of itself, on one line."""
    module = inspect.getdoc(import_module(rule.__module__)) or ""
    told = " ".join(f"{module.partition(': ')[2]} {inspect.getdoc(rule) or ''}".split())
    return told[:1].upper() + told[1:]


def _id(rule: Rule) -> str:
    return str(import_module(rule.__module__).RULE)


def _number(rule: Rule) -> str:
    return _id(rule).partition(" ")[0]


def _name(rule: Rule) -> str:
    return _id(rule).partition(" ")[2]
