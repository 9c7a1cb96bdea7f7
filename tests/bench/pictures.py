"""Pictures against kaleido's own warm server: the same figure at the same size, in one interleaved run.

Kaleido and a browser are needed for the comparison alone: kaleido is installed into .venv-bench, never into the
project's own environment. Without kaleido our own part still runs.

From nothing means a new process: ours reads and verifies the dataset, lays the chart out and writes a checked file;
theirs imports Plotly and kaleido, reads the finished figure, starts the browser and writes it. Both have compiled
bytecode, as every second start has: each starts once before the clock runs.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median

from briefing.charts import build
from briefing.dataset.tables import frames
from briefing.dataset.view import View
from briefing.export import record, snapshot
from briefing.export.metadata import png
from briefing.render.plotly_figure import figure
from briefing.render.presets import PRESETS
from briefing.scene.scene import WIDE
from tests.browser.find_chromium import find
from tests.charts.making import our_memo
from tests.serving import ROOT

ROUNDS = 7
CHART = "protection-duty"
BENCH = ROOT / ".venv-bench"
SLIDE = PRESETS["slide"]
# One line in, one line out: the format asked for, the seconds it took.
WARM = """
import json, sys, time
import kaleido, plotly.graph_objects as go
figure = go.Figure(json.load(open(sys.argv[1])))
kaleido.start_sync_server(mathjax=False, silence_warnings=True)
for line in sys.stdin:
    began = time.perf_counter()
    data = kaleido.calc_fig_sync(figure, opts={"format": line.strip(), "width": 1920, "height": 1080})
    print(time.perf_counter() - began, len(data), flush=True)
kaleido.stop_sync_server()
"""
COLD = """
import json, sys
import kaleido, plotly.graph_objects as go
figure = go.Figure(json.load(open(sys.argv[1])))
kaleido.start_sync_server(mathjax=False, silence_warnings=True)
data = kaleido.calc_fig_sync(figure, opts={"format": "png", "width": 1920, "height": 1080})
open(sys.argv[2], "wb").write(data)
kaleido.stop_sync_server()
"""


def main(arguments: list[str]) -> int:
    """Print the table; return 0. `cold` as an argument measures the way from nothing alone."""
    with tempfile.TemporaryDirectory() as folder:
        theirs = _kaleido()
        (Path(folder) / "figure.json").write_text(_figure(), "utf-8")
        if arguments != ["cold"]:
            _against(theirs, Path(folder))
        _from_nothing(theirs, Path(folder))
    if arguments == ["cold"]:
        return 0
    _again()
    _threads()
    _memory()
    return 0


def timed(work: Callable[[], object]) -> float:
    """Seconds that `work` takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _figure() -> str:
    memo = our_memo()
    return str(figure(build(frames(memo), snapshot.chart_named(memo, CHART), WIDE)).to_json())


def _against(theirs: list[str] | None, folder: Path) -> None:
    memo = our_memo()
    chart = snapshot.chart_named(memo, CHART)

    def ours(form: str) -> float:
        def make() -> None:
            # Laid out and drawn anew: nothing from the cache.
            drawing = snapshot.draw(memo, chart, View(), SLIDE, "light")
            getattr(snapshot, f"as_{form}")(drawing, SLIDE)

        return timed(make)

    spent: dict[str, list[tuple[float, float]]] = {"png": [], "svg": [], "pdf": []}
    server = _warm(theirs, folder) if theirs else None
    for form in spent:
        ours(form)
        _ask(server, form)
    for _ in range(ROUNDS):
        for form, times in spent.items():
            times.append((ours(form), _ask(server, form)))
    if server:
        server.communicate("")
    for form, times in spent.items():
        _row(f"{form.upper()}, 1920 × 1080", median(a for a, _ in times), median(b for _, b in times), "1.0, aim 0.3")


def _from_nothing(theirs: list[str] | None, folder: Path) -> None:
    ours = [sys.executable, "-m", "briefing", "snapshot", CHART, "--preset", "slide", "--force", "-o"]
    ours.append(str(folder / "first.png"))
    other = [*(theirs or []), "-c", COLD, str(folder / "figure.json"), str(folder / "cold.png")]
    mine, kaleidos = [], []
    for number in range(ROUNDS + 1):
        one = timed(lambda: subprocess.run(ours, cwd=ROOT, check=True, capture_output=True, env=_env()))
        two = timed(lambda: theirs and subprocess.run(other, check=True, capture_output=True, env=_env()))
        if number:
            mine.append(one)
            kaleidos.append(two if theirs else float("nan"))
    _row("from nothing to the first PNG", median(mine), median(kaleidos), "0.3")


def _row(what: str, mine: float, theirs: float, reach: str) -> None:
    print(f"{what:32} {mine * 1000:8.1f} ms {theirs * 1000:8.1f} ms  ratio {mine / theirs:5.2f}  (reach {reach})")


def _again() -> None:
    memo = our_memo()
    snapshot.snapshot(memo, CHART, None, "slide")
    spent = median(timed(lambda: snapshot.snapshot(memo, CHART, None, "slide")) for _ in range(21))
    print(f"{'the second time':32} {spent * 1000:8.2f} ms  (at most 10 ms)")


def _threads() -> None:
    memo = our_memo()
    charts = [chart.id for chart in memo.charts.charts]
    jobs = [(chart, look) for chart in charts for look in ("light", "dark")] * 2
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda job: snapshot.snapshot(memo, job[0], None, "square", "png", job[1]), jobs))
    proofs = [record.parse(png.extract(one.data) or "") for one in made]
    own = sum((proof.chart, proof.look) == job for proof, job in zip(proofs, jobs, strict=True))
    whole = sum(png.digest(one.data) == proof.drawn for one, proof in zip(made, proofs, strict=True))
    print(f"{'32 pictures from 8 threads':32} {own} each its own, {whole} as recorded")


def _memory() -> None:
    """In a process of its own: what the system holds for it after 20 pictures and after 200, all made anew."""
    script = "from tests.bench import pictures; pictures.many()"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    after20, after200 = (int(word) for word in done.stdout.split())
    print(f"{'memory after 200 pictures':32} {after200 / after20:8.2f} of that after 20  (at most 1.10)")


def many() -> None:
    """Make 200 pictures and print the resident size after 20 and after 200, in kB."""
    memo = our_memo()
    charts = memo.charts.charts
    sizes = []
    for number in range(200):
        chart = charts[number % len(charts)]
        look = "light" if number // len(charts) % 2 else "dark"
        snapshot.as_png(snapshot.draw(memo, chart, View(), PRESETS["card"], look), PRESETS["card"])
        if number + 1 in (20, 200):
            sizes.append(_resident())
    print(*sizes)


def _resident() -> int:
    status = Path("/proc/self/status")
    if status.exists():
        line = next(one for one in status.read_text().splitlines() if one.startswith("VmRSS"))
        return int(line.split()[1])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _kaleido() -> list[str] | None:
    """The Python that has kaleido, installed for this alone; None where it or a browser cannot be had."""
    python = Path(os.environ.get("BENCH_PYTHON") or BENCH / "bin" / "python")
    try:
        if not python.exists():
            subprocess.run([sys.executable, "-m", "venv", str(BENCH)], check=True)
        wanted = ["kaleido==1.5.0", "plotly==7.1.0"]
        subprocess.run([str(python), "-m", "pip", "install", "-q", *wanted], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"kaleido cannot be installed, so there are no ratios: {error}")
        return None
    if find() is None:
        print("no Chromium was found, so there are no ratios")
        return None
    return [str(python)]


def _env() -> dict[str, str]:
    """For both sides: bytecode may be kept, whatever the shell says, and kaleido finds the browser."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"BROWSER_PATH": find() or ""}


def _warm(theirs: list[str], folder: Path) -> subprocess.Popen[str]:
    command = [theirs[0], "-c", WARM, str(folder / "figure.json")]
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=_env()
    )


def _ask(server: subprocess.Popen[str] | None, form: str) -> float:
    if server is None or server.stdin is None or server.stdout is None:
        return float("nan")
    server.stdin.write(form + "\n")
    server.stdin.flush()
    return float(server.stdout.readline().split()[0])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
