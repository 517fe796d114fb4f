"""`andro-check schema`: what editors check the files by."""

from __future__ import annotations

from typing import Annotated

import typer

from andro_check.cli.options import DossierOption, Force, OutFile
from andro_check.dossier.schema import Kind

EXAMPLES = """Examples:
  andro-check schema                    of dossier.yaml
  andro-check schema claims -o claims.schema.json
  andro-check schema --write            to where the files point
"""

Which = Annotated[Kind, typer.Argument(metavar="KIND", help=f"One of: {', '.join(Kind)}.", show_default=False)]
Write = Annotated[bool, typer.Option("--write", help="Put all of them into the dossier's .andro-check/schema/.")]


def schema_command(
    *,
    kind: Which = Kind.DOSSIER,
    write: Write = False,
    path: DossierOption = None,
    output: OutFile = None,
    force: Force = False,
) -> None:
    """Print the JSON Schema of a file, for editors.

    An editor with a YAML language server then completes keys and underlines mistakes. The files that andro-check
    writes begin with a line that points to their schema; --write makes it again where it is missing.
    """
    from andro_check.app.opening import folder_of
    from andro_check.cli.output import WRONG, deliver, note, plain_errors, tell_problems
    from andro_check.dossier.schema import FOLDER, put_schemas, schema_of
    from andro_check.dossier.writing import DossierBusy, sole_writer

    if not write:
        deliver(schema_of(kind), output, force)
        return
    with plain_errors(path, DossierBusy):
        home = folder_of(path)
        with sole_writer(home):
            problems = put_schemas(home)
    tell_problems(problems)
    if problems:
        raise typer.Exit(WRONG)
    note(f"wrote {home / FOLDER}")
