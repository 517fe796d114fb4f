"""`andro-check decide`: a person's ruling, with its reason."""

from __future__ import annotations

from typing import Annotated

import typer

from andro_check.app.deciding import As
from andro_check.cli.options import DossierOption

EXAMPLES = """Examples:
  andro-check decide 3f2a --as explained --reason "one counts the plan"
  andro-check decide 3f2a 9c01 --as later
  andro-check decide 3f2a --withdraw
  andro-check decide 7f3a --as accepted                 a claim
  andro-check decide 7f3a --set "value=40 %" --set subject=bull
  andro-check decide 7f3a --as rejected --reason "a caption"
"""

Ids = Annotated[list[str], typer.Argument(metavar="ID...", help="Findings or claims, by the beginning of their ids.")]
Ruled = Annotated[As | None, typer.Option("--as", metavar="WORD", help=f"What it is: {', '.join(As)}.")]
Reason = Annotated[str, typer.Option(metavar="TEXT", help="Why; of a claim, it becomes its note.")]
By = Annotated[str | None, typer.Option(metavar="NAME", help="Who rules on a finding. Default: as git knows you.")]
Fields = Annotated[
    list[str], typer.Option("--set", metavar="FIELD=TEXT", help="Correct a claim; an empty TEXT clears.")
]
Withdraw = Annotated[bool, typer.Option("--withdraw", help="Take back the rulings on these findings.")]


def decide_command(
    *,
    ids: Ids,
    as_: Ruled = None,
    reason: Reason = "",
    by: By = None,
    fields: Fields = [],  # noqa: B006 - read by typer, never changed
    withdraw: Withdraw = False,
    path: DossierOption = None,
) -> None:
    """Rule on findings or claims, with the reason.

    A finding is ruled contradiction, explained, false-alarm or later: decisions.yaml keeps who said so, when and why.
    It is then no longer open, until one of its claims changes.

    A claim is accepted or rejected, and corrected with --set, in its file in claims/, where all else stays as it is.
    A corrected claim counts as accepted.
    """
    from andro_check.app import deciding
    from andro_check.cli.output import finish, note, plain_errors, tell_problems
    from andro_check.cli.person import today, whoever
    from andro_check.dossier.writing import DossierBusy

    with plain_errors(path, deciding.NotWritten, DossierBusy):
        settings = _settings(fields, withdraw and bool(as_ or reason or fields))
        opened = deciding.open_to_rule(path)
        tell_problems(opened.dossier.problems)
        verdict = deciding.Verdict(as_, reason, whoever(by), today(), settings)
        lines = deciding.withdraw(opened, ids) if withdraw else deciding.decide(opened, ids, verdict)
    for line in lines:
        note(line)
    finish(opened.dossier)


def _settings(fields: list[str], mixed: bool) -> dict[str, str]:
    """``value=40 %`` as a field and its text. Raises UnknownWord."""
    from andro_check.app.wanted import UnknownWord

    if mixed:
        raise UnknownWord("--withdraw stands alone; leave out --as, --reason and --set")
    told = [field.partition("=") for field in fields]
    wrong = [field for field, equals, _ in told if not equals]
    if wrong:
        raise UnknownWord(f'--set {wrong[0]}: the new text is missing; write --set "{wrong[0]}=…"')
    return {field.strip(): text.strip() for field, _, text in told}
