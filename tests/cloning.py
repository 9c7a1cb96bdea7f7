"""A clone of this checkout as a stranger has it: what git knows, uncommitted edits too, and nothing else."""

import subprocess
from pathlib import Path

from tests.serving import ROOT


def git(folder: Path, *arguments: str) -> str:
    """Run git there and return what it says, without the last line's end."""
    named = ("-c", "user.name=tests", "-c", "user.email=tests@example.org")
    ended = subprocess.run(["git", *named, *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return ended.stdout.rstrip("\n")


def clone(folder: Path, *options: str) -> Path:
    """Clone this checkout into `folder`, with options of `git clone` (-c core.autocrlf=true), and return it."""
    # A commit of the tracked files as they stand, edits and all; it moves no branch. Nothing where nothing is edited.
    commit = git(ROOT, "stash", "create") or git(ROOT, "rev-parse", "HEAD")
    git(ROOT, "clone", "--quiet", "--shared", "--no-checkout", *options, str(ROOT), str(folder))
    git(folder, "checkout", "--quiet", "--detach", commit)
    return folder
