"""Read the imports, and keep the arrows one way: dashboard -> briefing -> extract -> data."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.serving import ROOT

ROOMS = ("dashboard", "briefing", "extract")
STREAMLIT_MAY = ("dashboard.py", "briefing/session.py", "briefing/pages/", "tests/")
EXTRACT_MAY = {"yaml", "pydantic", "pydantic_core", "edtf"}
DATA_MAY = {".md", ".txt", ".yaml", ".json"}
LONGEST = 300


def problems(root: Path) -> list[str]:
    """Return one line for each thing in the tree under `root` that breaks the layers."""
    found = []
    for path in python_files(root):
        name = path.relative_to(root).as_posix()
        source = path.read_text("utf-8")
        if (lines := len(source.splitlines())) > LONGEST:
            found.append(f"{name}: {lines} lines, {LONGEST} at most")
        found += [f"{name}:{line}: {why}" for module, line in imports(source, name) if (why := objection(name, module))]
    for path in sorted((root / "data").rglob("*")):
        if path.is_file() and path.suffix not in DATA_MAY:
            found.append(f"{path.relative_to(root).as_posix()}: data/ holds text, YAML and JSON, no code")
    if (root / "pages").exists():
        found.append("pages/: beside the entry file, Streamlit takes it for its old multipage mode")
    return found


def objection(name: str, module: str) -> str:
    """Say why the file `name` may not import `module`, or nothing."""
    room, top = name.split("/")[0].removesuffix(".py"), module.split(".")[0]
    if top == "tests" and room != "tests":
        return "imports the tests"
    if top == "streamlit" and not name.startswith(STREAMLIT_MAY):
        return f"imports streamlit: only {', '.join(STREAMLIT_MAY)} may"
    if top in ROOMS and room in ROOMS and ROOMS.index(top) < ROOMS.index(room):
        return f"{room} imports {top}: the arrow runs the other way"
    own = top in sys.stdlib_module_names
    if name.startswith("extract/reading/") and not own and not f"{module}.".startswith("extract.reading."):
        return f"imports {module}: the reader needs the standard library alone"
    if room == "extract" and not own and top not in {"extract", *EXTRACT_MAY}:
        return f"imports {top}: extract may have {', '.join(sorted(EXTRACT_MAY))}"
    return ""


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


def python_files(root: Path) -> list[Path]:
    """Return the project's Python files: all but those under a folder with a dot, and out/."""
    return [
        path
        for path in sorted(root.rglob("*.py"))
        if not any(part.startswith(".") or part == "out" for part in path.relative_to(root).parts[:-1])
    ]


def test_the_project_keeps_its_layers():
    assert problems(ROOT) == []


def test_a_tree_that_breaks_every_rule_is_told_line_by_line(tmp_path: Path):
    files = {
        "dashboard.py": "import streamlit\nfrom briefing import charts\nimport extract.store\n",
        "briefing/session.py": "import streamlit as st\n",
        "briefing/pages/data.py": "from streamlit import session_state\n",
        "briefing/charts/bar.py": "def draw():\n    import streamlit.components\n",
        "briefing/frames.py": "import pandas\nimport dashboard\nfrom tests import serving\n",
        "extract/store.py": "import json, yaml\nimport pandas as pd\nfrom plotly import express\n",
        "extract/verify.py": "from .reading import numbers\nfrom briefing.frames import claims\n",
        "extract/draft.py": "import importlib\nimportlib.import_module('streamlit')\n",
        "extract/reading/dates.py": "import re\nfrom . import numbers\nfrom extract.reading.numbers import read\n",
        "extract/reading/numbers.py": "import edtf\nfrom ..model import Claim\nfrom extract import model\n",
        "extract/long.py": "\n" * 301,
        "data/memo/fix.py": "import streamlit\n",
        "data/memo/memo.yaml": "",
        "pages/one.py": "",
        ".venv/lib/other.py": "import streamlit\n",
    }
    for name, source in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(source)
    only_some = "only dashboard.py, briefing/session.py, briefing/pages/, tests/ may"
    assert problems(tmp_path) == [
        f"briefing/charts/bar.py:2: imports streamlit: {only_some}",
        "briefing/frames.py:2: briefing imports dashboard: the arrow runs the other way",
        "briefing/frames.py:3: imports the tests",
        f"data/memo/fix.py:1: imports streamlit: {only_some}",
        f"extract/draft.py:2: imports streamlit: {only_some}",
        "extract/long.py: 301 lines, 300 at most",
        "extract/reading/numbers.py:1: imports edtf: the reader needs the standard library alone",
        "extract/reading/numbers.py:2: imports extract.model.Claim: the reader needs the standard library alone",
        "extract/reading/numbers.py:3: imports extract.model: the reader needs the standard library alone",
        "extract/store.py:2: imports pandas: extract may have edtf, pydantic, pydantic_core, yaml",
        "extract/store.py:3: imports plotly: extract may have edtf, pydantic, pydantic_core, yaml",
        "extract/verify.py:2: extract imports briefing: the arrow runs the other way",
        "data/memo/fix.py: data/ holds text, YAML and JSON, no code",
        "pages/: beside the entry file, Streamlit takes it for its old multipage mode",
    ]
