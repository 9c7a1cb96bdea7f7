"""What the peers show: the very charts and table of our pages, as files; and the environment Dash is installed in.

Nobody computes anything but the page: figures come from our own scenes, once, and the peers read them from JSON.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

from briefing.charts import build
from briefing.dataset.defaults import charts_of
from briefing.dataset.records import records
from briefing.dataset.tables import frames
from briefing.dataset.view import View
from briefing.render.plotly_figure import figure
from briefing.render.theme import LIGHT
from briefing.scene.scene import WIDE
from extract.loading.store import load
from tests.serving import ROOT, Server, free_port, stop

MEMO = ROOT / "data/haider-2003-10-20"
DASH = "dash==4.4.1"
ENVIRONMENT = ROOT / ".venv-bench"
CHOICES = {"all": View(), "memo": View(fact=("memo",))}


def charts(folder: Path) -> Path:
    """Write charts.json: {page: {choice: [figure, figure]}}, and the rows of the table; return its path."""
    memo = load(MEMO).memo
    assert memo is not None
    mine = charts_of(memo)
    resources = [chart for chart in mine if chart.page == "resources"][:2]
    others = [chart for chart in mine if chart.page in ("timeline", "assessments")][:2]
    pages = {
        page: {
            name: [json.loads(figure(build(frames(memo, view), chart, WIDE, view), LIGHT).to_json()) for chart in those]
            for name, view in CHOICES.items()
        }
        for page, those in (("first", resources), ("second", others))
    }
    rows = [{k: row[k] for k in ("value", "label", "wording", "quote")} for row in records(memo, "claims")]
    path = folder / "charts.json"
    path.write_text(json.dumps({"pages": pages, "rows": rows}), "utf-8")
    return path


def peer_python() -> str:
    """Return the Python that has Dash, installed on first use into .venv-bench."""
    python = ENVIRONMENT / "bin/python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(ENVIRONMENT)], check=True)
    if subprocess.run([str(python), "-c", "import dash"], capture_output=True).returncode:
        subprocess.run([str(python), "-m", "pip", "install", "-q", DASH, "pandas"], check=True)
    return str(python)


@contextmanager
def peer(name: str, data: Path, python: str = sys.executable, env: dict[str, str] | None = None) -> Iterator[Server]:
    """Serve a peer's app ("bare" Streamlit or "dash") with the charts in `data`, until the block ends."""
    port = free_port()
    app = ROOT / "tests/bench/apps" / f"{name}.py"
    streamlit = ["-m", "streamlit", "run", str(app), "--server.port", str(port)]
    flags = ["--server.headless", "true", "--server.address", "localhost", "--browser.gatherUsageStats", "false"]
    command = [python, *streamlit, *flags] if name == "bare" else [python, str(app), str(port)]
    log_file = data.with_name(f"{name}.log")
    # From the folder of the data: our own settings must not count for a bare Streamlit.
    with log_file.open("wb") as log:
        process = subprocess.Popen(
            command,
            cwd=data.parent,
            env={**os.environ, "BENCH_CHARTS": str(data), **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    server = Server(f"http://localhost:{port}", process.pid, log_file)
    ask = build_opener(ProxyHandler({}))
    try:
        for _ in range(300):
            if process.poll() is not None:
                raise RuntimeError(f"{name} ended:\n{server.log()}")
            try:
                ask.open(server.url, timeout=5).close()
                break
            except (URLError, OSError):
                time.sleep(0.1)
        yield server
    finally:
        stop(process)
