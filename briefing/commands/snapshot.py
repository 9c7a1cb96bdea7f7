"""`python -m briefing snapshot CHART…`: charts as PNG, SVG, PDF, CSV or XLSX, each with its proof inside.

Exit code 0: written; 2: cannot run, said in one line, and nothing half-written.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TextIO

from briefing.commands import memos
from briefing.dataset import short_id
from briefing.dataset.view import VIEW_WORDS, View, parse_query
from briefing.export.snapshot import file_name, snapshot
from briefing.render.presets import FORMATS, LOOKS, PRESETS, TABLES
from extract.characters import visible
from extract.loading.store import Memo
from extract.problem import UserError, shown


class Progress:
    """Call it with what is being made: progress(3, 16, "arrests.png")."""

    def __init__(self, out: TextIO | None = None) -> None:
        self.out = out or sys.stderr
        self._live = self.out.isatty()

    def __call__(self, done: int, total: int, what: str) -> None:
        """Show that `done` of `total` are finished and `what` is next, or that all is done."""
        if not self._live:
            print(f"{done}/{total} {what}", file=self.out)
            return
        filled = 24 * done // max(total, 1)
        bar = "█" * filled + "░" * (24 - filled)
        print(f"\r\x1b[K{bar} {done}/{total} {what[:48]}", end="\n" if done == total else "", file=self.out, flush=True)


def run(arguments: list[str]) -> int:
    """Write what is asked for, and say what was written."""
    options = _parser().parse_args(arguments)
    try:
        for path in _write(options):
            print(shown(path))
    except UserError as error:
        return _failed(str(error))
    except OSError as error:  # a name too long to be looked up
        return _failed(f"{options.output[:60]} cannot be written: {error.strerror or error}")
    return 0


def _failed(why: str) -> int:
    print(f"snapshot: {visible(why)}", file=sys.stderr)
    return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m briefing snapshot", description=__doc__.split("\n")[0])
    parser.add_argument("charts", nargs="*", metavar="CHART", help="ids of charts; an unknown one lists what there is")
    parser.add_argument("--all", action="store_true", help="every chart as PNG, SVG and CSV in one zip")
    parser.add_argument("--memo", default="", help="the memo's id, where there are several")
    parser.add_argument("--preset", default="seen", help=f"one or more of {', '.join(PRESETS)}, between commas; or all")
    parser.add_argument("--format", default="", help=f"one or more of {', '.join(FORMATS)}, between commas; or all")
    parser.add_argument("--look", default="light", help=f"{' or '.join(LOOKS)}, or both between commas")
    parser.add_argument("--view", default="", help=f"choices as in an address, or a short id: {VIEW_WORDS}")
    parser.add_argument("-o", "--output", default=".", help="a file, or a folder; a new one where it ends with /")
    parser.add_argument("--force", action="store_true", help="write over what is there")
    return parser


def _write(options: argparse.Namespace) -> list[Path]:
    from extract.files import make_folder, refuse, write_atomic

    if bool(options.charts) == options.all:
        raise UserError("name charts, or --all for every one of them" + (", not both" if options.all else ""))
    memo = memos.chosen(options.memo)
    view = _view(options.view, memo)
    presets, looks = _list(options.preset, PRESETS, "preset"), _list(options.look, LOOKS, "look")
    target = Path(options.output)
    new = options.output.endswith(("/", os.sep)) and not target.exists()
    if new:
        refuse(target)
    if options.all:
        from briefing.export.charts_zip import bundle

        forms = _list(options.format or "png,svg,csv", FORMATS, "format")
        if len(presets) > 1 or len(looks) > 1:
            raise UserError("a zip of all charts has one preset and one look")
        if not (new or target.is_dir()) and target.suffix.lower() not in ("", ".zip"):
            raise UserError(f"{shown(target)}: all charts come in one zip; name it .zip")
        path = target / f"{memo.id}-charts.zip" if new or target.is_dir() else target
        if not new:
            refuse(path, options.force)
        made = bundle(memo, view, presets[0], looks[0], forms, Progress())
        if new:
            make_folder(target)
        write_atomic(path, made.data, options.force)
        return [path]
    ending = "" if new or target.is_dir() else target.suffix.lower().lstrip(".")
    forms = _list(options.format or ending or "png", FORMATS, "format")
    if ending and forms != [ending]:
        raise UserError(f"{shown(target)} is named as {ending}, --format asks for {', '.join(forms)}")
    wanted = list(
        dict.fromkeys(
            (chart, form, *(("seen", "light") if form in TABLES else (preset, look)))
            for chart in options.charts
            for preset in presets
            for form in forms
            for look in looks
        )
    )
    if len(wanted) > 1 and not (new or target.is_dir()):
        raise UserError(f"{shown(target)}: {len(wanted)} files need a folder; one is made where the name ends with /")
    work, tell = [], Progress() if len(wanted) > 1 else None
    for done, (chart, form, preset, look) in enumerate(wanted):
        name = file_name(memo, chart, view.filters(), preset, form, look)
        if tell:
            tell(done, len(wanted), name)
        made = snapshot(memo, chart, view, preset, form, look)
        path = target / name if new or target.is_dir() else target
        if not new:
            refuse(path, options.force)
        work.append((path, made.data))
    if tell:
        tell(len(wanted), len(wanted), "done")
    if new:
        make_folder(target)
    for path, data in work:
        write_atomic(path, data, options.force)
    return [path for path, _ in work]


def _list(words: str, there: object, what: str) -> list[str]:
    names = list(there)  # type: ignore[call-overload]
    asked = names if words == "all" else list(dict.fromkeys(word.strip() for word in words.split(",") if word.strip()))
    if wrong := [word for word in asked or [""] if word not in names]:
        raise UserError(f"there is no {what} “{wrong[0][:60]}”; there is: {', '.join(names)}")
    return asked


def _view(words: str, memo: Memo) -> View:
    if words and "=" not in words:
        return short_id.read(words, [memo]).view
    view, messages = parse_query(words, memo)
    if messages:
        raise UserError(messages[0])
    return view
