"""Read the imports, and keep the arrows one way: each package imports those before it in ORDER, and none goes round."""

import ast
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.serving import ROOT

# A module belongs to the longest name here that it begins with.
ORDER = (
    *("extract.characters", "extract.problem", "extract.files"),
    *("extract.reading", "extract.schema", "extract.loading", "extract.checks", "extract.curation"),
    *("extract.commands", "extract"),
    *("briefing.dataset", "briefing.scene", "briefing.charts", "briefing.render", "briefing.html", "briefing.export"),
    *("briefing.web", "briefing.commands", "briefing", "dashboard"),
)
# Markup and routing do without, so that pages can be tested, and sent before any script runs.
STREAMLIT_MAY = ("dashboard.py", "briefing/web/session.py", "briefing/web/signin.py", "briefing/web/pages/", "tests/")
EXTRACT_MAY = {"yaml", "pydantic", "pydantic_core", "edtf"}
DATA_MAY = {".md", ".txt", ".yaml", ".json"}


def problems(root: Path) -> list[str]:
    """Return one line for each thing in the tree under `root` that breaks the layers."""
    found = []
    modules = {module_of(path.relative_to(root).as_posix()): path for path in python_files(root)}
    graph: dict[str, set[str]] = {}
    for module, path in modules.items():
        name = path.relative_to(root).as_posix()
        for imported, line in imports(path.read_text("utf-8"), name):
            if why := objection(name, imported):
                found.append(f"{name}:{line}: {why}")
            if (target := nearest(imported, modules)) and target != module:
                graph.setdefault(module, set()).add(target)
    found += [f"{' -> '.join([*ring, ring[0]])}: the imports go round" for ring in circles(graph)]
    for path in sorted((root / "data").rglob("*")):
        if path.is_file() and path.suffix not in DATA_MAY:
            found.append(f"{path.relative_to(root).as_posix()}: data/ holds text, YAML and JSON, no code")
    if (root / "pages").exists():
        found.append("pages/: beside the entry file, Streamlit takes it for its old multipage mode")
    return found


def objection(name: str, module: str) -> str:
    """Say why the file `name` may not import `module`, or nothing."""
    own, top = module_of(name), module.split(".")[0]
    room = own.split(".")[0]
    if top == "tests" and room != "tests":
        return "imports the tests"
    if top == "streamlit" and not name.startswith(STREAMLIT_MAY):
        return f"imports streamlit: only {', '.join(STREAMLIT_MAY)} may"
    standard = top in sys.stdlib_module_names
    if name.startswith("extract/reading/") and not standard and not f"{module}.".startswith("extract.reading."):
        return f"imports {module}: the reader needs the standard library alone"
    if (here := place(own)) and (there := place(module)) and ORDER.index(here) < ORDER.index(there):
        return f"{here} imports {there}: the arrow runs the other way"
    if room == "extract" and not standard and top not in {"extract", "briefing", *EXTRACT_MAY}:
        return f"imports {top}: extract may have {', '.join(sorted(EXTRACT_MAY))}"
    return ""


def place(module: str) -> str:
    """The entry of ORDER that a module belongs to; "" for one of another project and for tests."""
    parts = module.split(".")
    names = (".".join(parts[:size]) for size in range(len(parts), 0, -1))
    return next((name for name in names if name in ORDER), "")


def nearest(module: str, modules: Mapping[str, object]) -> str:
    """The module of ours that an imported name means: `extract.loading.store.load` means extract.loading.store."""
    parts = module.split(".")
    names = (".".join(parts[:size]) for size in range(len(parts), 0, -1))
    return next((name for name in names if name in modules), "")


def circles(graph: Mapping[str, set[str]]) -> list[list[str]]:
    """The groups of modules that import one another, each in alphabetical order (Tarjan's components)."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    rings: list[list[str]] = []

    def visit(module: str) -> None:
        index[module] = low[module] = len(index)
        stack.append(module)
        for other in sorted(graph.get(module, ())):
            if other not in index:
                visit(other)
            if other in stack:
                low[module] = min(low[module], low[other])
        if low[module] == index[module]:
            ring = stack[stack.index(module) :]
            del stack[stack.index(module) :]
            if len(ring) > 1:
                rings.append(sorted(ring))

    for module in sorted(graph):
        if module not in index:
            visit(module)
    return sorted(rings)


def module_of(name: str) -> str:
    """A file's module: "extract/reading/__init__.py" is extract.reading."""
    return name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def imports(source: str, name: str) -> Iterator[tuple[str, int]]:
    """Yield each module that the source names in an import, wherever it stands, with its line."""
    package = name.split("/")[:-1]
    for node in ast.walk(ast.parse(source, name)):
        match node:
            case ast.Import(names=names):
                yield from ((alias.name, node.lineno) for alias in names)
            case ast.ImportFrom(module=module, names=names, level=level):
                base = package[: len(package) - level + 1] if level else []
                parts = base + (module.split(".") if module else [])
                # `from extract import reading` names a module behind the word import, too.
                yield from ((".".join([*parts, alias.name]), node.lineno) for alias in names)
            case ast.Call(func=ast.Name(id="__import__" | "import_module"), args=[ast.Constant(value=str(module)), *_]):
                yield module, node.lineno
            case ast.Call(func=ast.Attribute(attr="import_module"), args=[ast.Constant(value=str(module)), *_]):
                yield module, node.lineno


def python_files(root: Path) -> Sequence[Path]:
    """Return the project's Python files: all but those under a folder with a dot, and out/."""
    return [
        path
        for path in sorted(root.rglob("*.py"))
        if not any(part.startswith(".") or part == "out" for part in path.relative_to(root).parts[:-1])
    ]


def test_the_project_keeps_its_layers():
    assert problems(ROOT) == []


def test_every_package_has_its_place_in_the_order():
    folders = {path.parent.relative_to(ROOT).as_posix() for path in python_files(ROOT)}
    packages = {folder.replace("/", ".") for folder in folders if folder.startswith(("briefing/", "extract/"))}
    assert {package for package in packages if place(package) in ("briefing", "extract")} == set()


def test_a_tree_that_breaks_every_rule_is_told_line_by_line(tmp_path: Path):
    files = {
        "dashboard.py": "import streamlit\nfrom briefing import charts\nimport extract.loading.store\n",
        "briefing/web/session.py": "import streamlit as st\n",
        "briefing/web/pages/data.py": "from streamlit import session_state\n",
        "briefing/web/views/data.py": "def table():\n    import streamlit\n",
        "briefing/charts/bar.py": "def draw():\n    import streamlit.components\n",
        "briefing/charts/tile.py": "from briefing.charts import bar, line\nfrom briefing.html import links\n",
        "briefing/charts/line.py": "from briefing.charts.tile import draw\n",
        "briefing/dataset/tables.py": "import pandas\nimport dashboard\nfrom tests import serving\n",
        "extract/loading/store.py": "import json, yaml\nimport pandas as pd\nfrom plotly import express\n",
        "extract/checks/verify.py": "from ..reading import numbers\nfrom briefing.dataset.tables import claims\n",
        "extract/schema/memo.py": "from extract.loading import store\nfrom extract.characters import visible\n",
        "extract/commands/draft.py": "import importlib\nimportlib.import_module('streamlit')\n",
        "extract/reading/dates.py": "import re\nfrom . import numbers\nfrom extract.reading.numbers import read\n",
        "extract/reading/numbers.py": "import edtf\nfrom ..schema import Claim\nfrom extract import problem\n",
        "data/memo/fix.py": "import streamlit\n",
        "data/memo/memo.yaml": "",
        "pages/one.py": "",
        ".venv/lib/other.py": "import streamlit\n",
    }
    for name, source in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(source)
    only_some = "only dashboard.py, briefing/web/session.py, briefing/web/signin.py, briefing/web/pages/, tests/ may"
    assert problems(tmp_path) == [
        f"briefing/charts/bar.py:2: imports streamlit: {only_some}",
        "briefing/charts/tile.py:2: briefing.charts imports briefing.html: the arrow runs the other way",
        "briefing/dataset/tables.py:2: briefing.dataset imports dashboard: the arrow runs the other way",
        "briefing/dataset/tables.py:3: imports the tests",
        f"briefing/web/views/data.py:2: imports streamlit: {only_some}",
        f"data/memo/fix.py:1: imports streamlit: {only_some}",
        "extract/checks/verify.py:2: extract.checks imports briefing.dataset: the arrow runs the other way",
        f"extract/commands/draft.py:2: imports streamlit: {only_some}",
        "extract/loading/store.py:2: imports pandas: extract may have edtf, pydantic, pydantic_core, yaml",
        "extract/loading/store.py:3: imports plotly: extract may have edtf, pydantic, pydantic_core, yaml",
        "extract/reading/numbers.py:1: imports edtf: the reader needs the standard library alone",
        "extract/reading/numbers.py:2: imports extract.schema.Claim: the reader needs the standard library alone",
        "extract/reading/numbers.py:3: imports extract.problem: the reader needs the standard library alone",
        "extract/schema/memo.py:1: extract.schema imports extract.loading: the arrow runs the other way",
        "briefing.charts.line -> briefing.charts.tile -> briefing.charts.line: the imports go round",
        "data/memo/fix.py: data/ holds text, YAML and JSON, no code",
        "pages/: beside the entry file, Streamlit takes it for its old multipage mode",
    ]
