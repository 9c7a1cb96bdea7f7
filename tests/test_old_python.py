"""An older Python is told in one sentence that it is too old, wherever it comes in, and never by a trace."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.serving import ROOT, free_port

# What is compiled before the sentence can be said; each of these has to be grammar that an older Python knows.
BEFORE = ("dashboard.py", "extract/__init__.py", "briefing/__init__.py")
FAKED = "import sys; sys.version_info = (3, 10, 13, 'final', 0); sys.version = '3.10.13 (main)'"
# An older Python has an older Streamlit, which knows it: ours is loaded first.
STREAMLIT = f"import anyio, starlette, uvicorn, streamlit.web.bootstrap, streamlit.web.cli as cli; {FAKED}; cli.main()"


@pytest.fixture
def as_310(tmp_path: Path) -> dict[str, str]:
    """An environment in which Python takes itself for 3.10.13: its version is set before anything else runs."""
    (tmp_path / "sitecustomize.py").write_text(FAKED)
    return {**os.environ, "PYTHONPATH": str(tmp_path)}


@pytest.mark.parametrize(
    "call",
    [
        ("-m", "extract"),
        ("-m", "extract", "read", "data/haider-2003-10-20/memo.txt"),
        ("-m", "extract", "verify"),
        ("-m", "briefing"),
        ("-m", "briefing", "check", "A2B3C4D5"),
        ("-c", "import briefing"),
    ],
    ids=" ".join,
)
def test_an_older_python_gets_a_sentence_and_no_trace(call: tuple[str, ...], as_310: dict[str, str]):
    ended = subprocess.run([sys.executable, *call], cwd=ROOT, env=as_310, capture_output=True, text=True, timeout=120)
    assert ended.returncode == 2
    assert ended.stderr == f"Python 3.11 or newer is needed; this is 3.10.13: {sys.executable}\n"


def test_an_older_streamlit_ends_with_that_sentence_when_it_opens_the_dashboard():
    call = [sys.executable, "-c", STREAMLIT, "run", "dashboard.py", "--server.port", str(free_port())]
    ended = subprocess.run(call, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert ended.returncode == 2
    assert ended.stderr == f"Python 3.11 or newer is needed; this is 3.10.13: {sys.executable}\n"


@pytest.mark.parametrize("name", BEFORE)
def test_what_comes_before_that_sentence_is_grammar_that_python_3_7_knows(name: str):
    ast.parse((ROOT / name).read_text("utf-8"), name, feature_version=(3, 7))
