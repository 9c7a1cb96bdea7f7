"""What the README says is there: its paths, its functions; and it stays short. tests/deploy runs its commands."""

import importlib
import re

import pytest

from tests.serving import ROOT
from tests.spoiling import MEMO

README = (ROOT / "README.md").read_text("utf-8")
PAPERS = ("README.md", "data/README.md", "tests/bench/README.md", ".deploy/README.md", ".github/CONTRIBUTING.md")
# What only those have who set signing in up.
THEIR_OWN = {".streamlit/secrets.toml"}


def paths(text: str) -> set[str]:
    """The files and folders that a paper names between backticks or links to."""
    named = set(re.findall(r"`([\w.<][\w./<>-]*(?:/|\.(?:py|yaml|json|md|txt|toml|conf|css|js|sh)))`", text))
    linked = {link for link in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in link}
    return {name.replace("<memo>", MEMO) for name in named | linked}


@pytest.mark.parametrize("paper", PAPERS)
def test_every_path_in_it_is_there(paper: str):
    named = paths((ROOT / paper).read_text("utf-8")) - THEIR_OWN
    folders = (ROOT, (ROOT / paper).parent, ROOT / "data" / MEMO, ROOT / ".deploy")
    assert len(named) >= 3
    assert sorted(name for name in named if not any((folder / name).exists() for folder in folders)) == []


def test_every_function_on_one_number_s_way_is_there():
    names = set(re.findall(r"`((?:extract|briefing)(?:\.\w+){2,})`", README))
    assert len(names) >= 10
    for name in names:
        module, _, function = name.rpartition(".")
        assert callable(getattr(importlib.import_module(module), function)), name


def test_it_is_short_enough_to_be_read():
    assert len(README.splitlines()) <= 170
