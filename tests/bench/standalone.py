"""The exported page beside a static page with the same charts and Plotly's small bundle: how soon a chart can be read.

    python -m tests.bench standalone -- [--rounds N]

All are files behind the same plain file server on this machine, each opened by a browser with an empty cache, in one
interleaved run. The small bundle comes from npm (`npm pack`) into .venv-bench on first use.
"""

import argparse
import json
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from threading import Thread

from playwright.sync_api import Browser, sync_playwright
from plotly.offline import get_plotlyjs_version

from briefing.export.one_file import page
from extract.loading.store import load
from tests.bench import prepare
from tests.bench.table import Aim, ratios
from tests.bench.watch import Kind, Visit
from tests.browser.find_chromium import find
from tests.browser.visiting import QUIET

BUNDLE = "plotly.js-basic-dist-min"
SCRIPT = "plotly-basic.min.js"
AIMS = {"first readable chart, cold": Aim("ms", 0.40, 0.30), "bytes, cold": Aim("kB")}
DRAWN = ".pic svg text"
KINDS = {
    "static": Kind(chart=".main-svg text", control="", other="", path="/static.html"),
    "ours": Kind(chart=DRAWN, control="", other="", path="/ours.html"),
}
STATIC = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Charts</title>
<script src="{script}"></script>
</head><body><h1>Charts</h1>{places}{table}<script>
const charts = {charts};
charts.forEach((one, n) => Plotly.newPlot(`chart-${{n}}`, one.data, one.layout));
</script></body></html>
"""


def small_bundle() -> Path:
    """Return Plotly's basic bundle, of the version that the Python package carries."""
    target = prepare.ENVIRONMENT / f"{BUNDLE}-{get_plotlyjs_version()}.js"
    if not target.exists():
        target.parent.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(
                ["npm", "pack", "--silent", f"{BUNDLE}@{get_plotlyjs_version()}"],
                cwd=folder, check=True, stdout=subprocess.DEVNULL,
            )  # fmt: skip
            (packed,) = Path(folder).glob("*.tgz")
            with tarfile.open(packed) as archive:
                script = archive.extractfile(f"package/{SCRIPT}")
                assert script is not None
                target.write_bytes(script.read())
    return target


def write(folder: Path) -> None:
    """Write the two pages: the static one holds the two charts and the table that all peers show."""
    memo = load(prepare.MEMO).memo
    assert memo is not None
    (folder / "ours.html").write_bytes(page(memo))
    shown = json.loads(prepare.charts(folder).read_text("utf-8"))
    charts, rows = shown["pages"]["first"]["all"], shown["rows"]
    cells = "".join("<tr>" + "".join(f"<td>{one}</td>" for one in row.values()) + "</tr>" for row in rows)
    (folder / SCRIPT).write_bytes(small_bundle().read_bytes())
    html = STATIC.format(
        script=SCRIPT,
        places="".join(f'<div id="chart-{n}"></div>' for n in range(len(charts))),
        table=f"<table>{cells}</table>",
        charts=json.dumps(charts).replace("<", "\\u003c"),
    )
    (folder / "static.html").write_text(html, "utf-8")


class Quiet(SimpleHTTPRequestHandler):
    """Serves files, and says nothing about it."""

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve the files of a folder until the block ends."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://localhost:{server.server_port}"
        finally:
            server.shutdown()


def visit(browser: Browser, kind: Kind, url: str) -> list[float]:
    """One reader with an empty cache. Figures in the order of AIMS."""
    reader = Visit(browser, kind, url)
    try:
        opened, seen = reader.open()
        opened.wait_for_timeout(500)
        return [seen["chart"], sum(length for _, length in reader.fetched) / 1000]
    finally:
        reader.context.close()


def main(arguments: list[str]) -> int:
    """Print the table of medians and ratios."""
    parser = argparse.ArgumentParser(prog="tests.bench standalone", description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args(arguments)
    took: dict[str, list[list[float]]] = {name: [] for name in KINDS}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        write(Path(folder))
        browser = playwright.chromium.launch(executable_path=find(), args=list(QUIET))
        with served(Path(folder)) as url:
            for number in range(options.rounds + 1):
                for name, kind in KINDS.items():
                    figures = visit(browser, kind, url)
                    if number:
                        took[name].append(figures)
        browser.close()
    middles = {name: [median(column) for column in zip(*rows, strict=True)] for name, rows in took.items()}
    print(f"Medians of {options.rounds} interleaved rounds; in brackets the ratio to the static page.")
    print(ratios(AIMS, middles, "static"))
    return 0
