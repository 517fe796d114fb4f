"""The rules of the house: what every file keeps to, whatever it does."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml

import andro_check

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "andro_check"
MODULES = sorted(PACKAGE.rglob("*.py"))

MODULE_LINES = 400
BODY_LINES = 40
TOO_LONG_WITH_REASON: dict[str, str] = {}
"""``path`` or ``path:function`` -> why it may be longer than the budget."""

SLOW = {"jinja2", "lxml", "pyarrow", "pypdf", "pyspark", "trafilatura", "warcio", "xlsxwriter"}
SKIPPED = {"__pycache__", "build", "dist"}
HOSTS = re.compile(
    "|".join((r"pypi\.(?:org|io)", "python" + "hosted", r"registry\." + "npm", r"deb\." + "debian", r"crates\." + "io"))
)
MACHINE_PATHS = re.compile(r"(?<![\w.~-])/(?:(?:farm|home|mnt|opt|root|Users|work)/|tmp/[a-z])")
PIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*==[0-9][A-Za-z0-9.+!]*")
LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")


@cache
def project() -> dict[str, object]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def table(*keys: str) -> dict[str, object]:
    """A table of pyproject.toml."""
    found: object = project()
    for key in keys:
        assert isinstance(found, dict)
        found = found[key]
    assert isinstance(found, dict)
    return found


def tree(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"))


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def texts() -> Iterator[tuple[Path, str]]:
    """Every text file of the repository that is kept, sorted."""
    for path in sorted(ROOT.rglob("*")):
        folders = path.relative_to(ROOT).parts[:-1]
        kept = not any(part in SKIPPED or (part.startswith(".") and part != ".ci") for part in folders)
        if kept and path.name != ".git" and path.is_file():  # a file where the repository has several working trees
            try:
                yield path, path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue


def test_one_version() -> None:
    assert andro_check.__version__ == table("project")["version"]


def test_constraints_are_pins_and_nothing_else() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not PIN.fullmatch(line)] == []
    assert lines == sorted(lines, key=str.casefold)


def test_every_dependency_is_pinned() -> None:
    pinned = {normal(line.partition("==")[0]) for line in (ROOT / "constraints.txt").read_text().splitlines()}
    extras = table("project", "optional-dependencies")
    wanted = [table("project")["dependencies"], *extras.values()]
    names = {normal(re.split(r"[^\w.-]", line)[0]) for group in wanted if isinstance(group, list) for line in group}
    assert names - pinned == set()


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def frozen(decorator: ast.expr) -> bool | None:
    """Whether a decorator makes a frozen dataclass; ``None`` when it makes no dataclass at all."""
    call = decorator if isinstance(decorator, ast.Call) else None
    function = call.func if call else decorator
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    if name != "dataclass":
        return None
    keywords = {keyword.arg: keyword.value for keyword in call.keywords} if call else {}
    value = keywords.get("frozen")
    return isinstance(value, ast.Constant) and value.value is True


def thawed(module: ast.Module) -> list[str]:
    classes = (node for node in ast.walk(module) if isinstance(node, ast.ClassDef))
    return [node.name for node in classes if any(frozen(decorator) is False for decorator in node.decorator_list)]


def test_every_dataclass_is_frozen() -> None:
    assert [f"{shown(module)}:{name}" for module in MODULES for name in thawed(tree(module))] == []


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("@dataclass\nclass A: ...", ["A"]),
        ("@dataclasses.dataclass(slots=True)\nclass A: ...", ["A"]),
        ("@dataclass(frozen=False)\nclass A: ...", ["A"]),
        ("@dataclass(frozen=True, slots=True)\nclass A: ...", []),
        ("@total_ordering\nclass A: ...", []),
    ],
)
def test_a_thawed_dataclass_is_seen(code: str, expected: list[str]) -> None:
    assert thawed(ast.parse(code)) == expected


def body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from the first statement after the docstring to the last."""
    body = function.body[1:] if ast.get_docstring(function, clean=False) is not None else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def over_budget() -> Iterator[str]:
    for module in MODULES:
        lines = len(module.read_text(encoding="utf-8").splitlines())
        if lines > MODULE_LINES and shown(module) not in TOO_LONG_WITH_REASON:
            yield f"{shown(module)} has {lines} lines; {MODULE_LINES} are allowed"
        for node in ast.walk(tree(module)):
            if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            place = f"{shown(module)}:{node.name}"
            if body_lines(node) > BODY_LINES and place not in TOO_LONG_WITH_REASON:
                yield f"{place} has a body of {body_lines(node)} lines; {BODY_LINES} are allowed"


def test_modules_and_functions_keep_the_budget() -> None:
    assert list(over_budget()) == []


def imported_by(node: ast.AST) -> tuple[str, ...]:
    """The top-level packages that a statement imports; empty when it is no import."""
    if isinstance(node, ast.Import):
        return tuple(alias.name.partition(".")[0] for alias in node.names)
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        return (node.module.partition(".")[0],)
    return ()


def test_slow_libraries_are_imported_where_they_are_used() -> None:
    """At the top of a module they would slow every command down (docs/decisions/0007-html-and-pdf.md)."""
    found = [
        f"{shown(module)}:{statement.lineno}"
        for module in MODULES
        for statement in tree(module).body
        if SLOW.intersection(imported_by(statement))
    ]
    assert found == []


def test_every_library_has_its_contract() -> None:
    """A library that no contract names could be imported anywhere."""
    contracts = table("tool", "importlinter")["contracts"]
    assert isinstance(contracts, list)
    named = {library for contract in contracts for library in contract.get("forbidden_modules", ())}
    used = {name for module in MODULES for node in ast.walk(tree(module)) for name in imported_by(node)}
    assert used - set(sys.stdlib_module_names) - {"andro_check"} - named == set()


def test_no_registry_host_and_no_path_of_a_machine() -> None:
    found = [
        f"{shown(path)}:{number}: {match[0]}"
        for path, text in texts()
        for number, line in enumerate(text.splitlines(), 1)
        for match in (HOSTS.search(line), MACHINE_PATHS.search(line))
        if match
    ]
    assert found == []


@pytest.mark.parametrize("folder", ["home", "opt", "root", "work"])
def test_a_path_of_a_machine_is_seen(folder: str) -> None:
    assert MACHINE_PATHS.search(f"see /{folder}/story/dossier.yaml")
    assert not MACHINE_PATHS.search(f"https://example.org/{folder}/story and ../{folder}/story")


@pytest.mark.parametrize("host", ["files.python" + "hosted.org", "py" + "pi.org", "registry." + "npmjs.org"])
def test_a_registry_host_is_seen(host: str) -> None:
    assert HOSTS.search(f"https://{host}/simple")


def duplicate_keys(node: yaml.Node | None) -> Iterator[str]:
    """``line:column key`` of every key that a mapping holds twice, at any depth."""
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                yield f"{key.start_mark.line + 1}:{key.start_mark.column + 1} {key.value}"
            seen.add(str(key.value))
            yield from duplicate_keys(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from duplicate_keys(item)


def test_the_lexicon_has_no_duplicate_keys() -> None:
    found = [
        f"{shown(path)}:{duplicate}"
        for path in sorted((PACKAGE / "lexicon").rglob("*.yaml"))
        for duplicate in duplicate_keys(yaml.compose(path.read_text(encoding="utf-8"), yaml.CSafeLoader))
    ]
    assert found == []


def test_a_duplicate_key_is_seen() -> None:
    text = "verbs:\n  - hold: 1\n    sell: 2\n    hold: 3\n"
    assert list(duplicate_keys(yaml.compose(text, yaml.CSafeLoader))) == ["4:5 hold"]


def test_links_between_the_documents_lead_somewhere() -> None:
    pages = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
    broken = [
        f"{shown(page)}: {target}"
        for page in pages
        for target in LINK.findall(page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]
    assert broken == []


def test_decisions_are_numbered_without_a_gap() -> None:
    numbers = [int(path.name[:4]) for path in sorted((ROOT / "docs" / "decisions").glob("*.md"))]
    assert numbers == list(range(1, len(numbers) + 1))
