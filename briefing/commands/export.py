"""`python -m briefing deck|html|pdf|package -o …`: the briefing, or the dataset, in one of four forms.

Exit code 0: written; 2: it cannot be, and nothing was.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path

from briefing.commands import memos
from briefing.dataset.view import View
from briefing.export.formats import EXPORTS
from extract.files import refuse, write_atomic, write_folder
from extract.problem import UserError, shown


@dataclass(frozen=True, slots=True)
class Command:
    """One export at the shell: what it says of itself and of what it writes; `form` names it among EXPORTS."""

    about: str
    output: str
    form: str
    folder: bool = False


COMMANDS = {
    "deck": Command("write the briefing as slides.", "the PPTX file to write", "deck"),
    "html": Command("the briefing as one HTML file.", "the HTML file to write", "html"),
    "pdf": Command("the briefing as a handout.", "the PDF file to write", "handout"),
    "package": Command("write the dataset as a data package.", "the folder to write into", "package", folder=True),
}


def run(name: str, arguments: list[str]) -> int:
    """Make the form of that name and put it in place."""
    command = COMMANDS[name]
    options = _parser(name, command).parse_args(arguments)
    if getattr(options, "light", False):
        print("html: --light is no longer needed: every file is light, and the same without it", file=sys.stderr)
    slides = tuple(slide.strip() for slide in getattr(options, "slides", "").split(",") if slide.strip())
    try:
        if not command.folder:
            refuse(options.output, options.force)  # before the work, not after it
        memo, handling = memos.chosen(options.memo), getattr(options, "handling", "")
        content = EXPORTS[command.form].make(memo, View(slides=slides), handling)
        if isinstance(content, bytes):
            write_atomic(options.output, content, options.force)
            size = f"{len(content) / 1000:,.0f} kB"
        else:
            write_folder(options.output, content, options.force)
            size = f"{len(content)} files, {sum(map(len, content.values())) / 1000:,.0f} kB"
    except UserError as error:
        print(f"{name}: {error}", file=sys.stderr)
        return 2
    print(f"{shown(options.output)}: {size}")
    return 0


def _parser(name: str, command: Command) -> argparse.ArgumentParser:
    export = EXPORTS[command.form]
    usage = ["-o", "DIR" if command.folder else "FILE", "[--memo ID]"]
    usage += [*["[--slides …]"] * export.slides, *["[--handling LINE]"] * bool(export.handling_on), "[--force]"]
    parser = argparse.ArgumentParser(
        prog=f"python -m briefing {name}",
        description=f"`python -m briefing {name} {' '.join(usage)}`: {command.about}",
    )
    parser.add_argument("-o", "--output", type=Path, required=True, help=command.output)
    parser.add_argument("--memo", default="", help="the memo's id, where there are several")
    parser.add_argument("--force", action="store_true", help="write over what is there")
    if export.slides:
        slides = "ids of slides, between commas, in their order; all unless named"
        parser.add_argument("--slides", default="", help=slides)
    if export.handling_on:
        line = f"a line of your own at the top and the bottom of each {export.handling_on}"
        parser.add_argument("--handling", default="", help=line)
    if name == "html":
        # Once it left Plotly out; there is none in the file any more.
        parser.add_argument("--light", action="store_true", help=argparse.SUPPRESS)
    return parser
