"""In a fresh clone the README's commands run as they are printed, and the dashboard starts by each way it names."""

import importlib.metadata
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.cloning import clone
from tests.serving import ROOT, free_port
from tests.spoiling import MEMO

README = (ROOT / "README.md").read_text("utf-8")
SERVING = (ROOT / ".deploy/README.md").read_text("utf-8")
pytestmark = pytest.mark.xdist_group("clone")  # its tests share a clone of their own
ACTIVATE = "source .venv/bin/activate"


def blocks(text: str) -> list[str]:
    """The fenced blocks of bash, as they are printed."""
    return re.findall(r"^```bash\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def block(first: str, text: str = README) -> str:
    """The one block that begins with these words."""
    (only,) = [each for each in blocks(text) if each.startswith(first)]
    return only


def environment(**more: str) -> dict[str, str]:
    """A shell's own: no folder of this run's Python on the path, and no index to fetch anything from."""
    ours = {str(Path(sys.executable).parent), f"{os.environ.get('VIRTUAL_ENV')}/bin"}
    path = os.pathsep.join(part for part in os.environ["PATH"].split(os.pathsep) if part not in ours)
    # What this run's make hands down (-j, its variables) would be obeyed by another.
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS", "VIRTUAL_ENV"))}
    return {**kept, "PATH": path, "PIP_NO_INDEX": "1", **more}


def bash(folder: Path, script: str, **more: str) -> str:
    """Run lines one after the other, and fail at the first that fails, with all that was said."""
    ended = subprocess.run(
        ["bash", "-ex", "-c", script], cwd=folder, env=environment(**more), capture_output=True, text=True, timeout=280
    )
    assert ended.returncode == 0, ended.stderr[-3000:] + ended.stdout[-1000:]
    return ended.stdout


def link_requirements(venv: Path) -> None:
    """Put into an environment what requirements.txt names and nothing else, by links to this one's files.

    As pip leaves it, but for the time that it takes: the tests' own packages are not there.
    """
    (site,) = venv.glob("lib/python*/site-packages")
    for name in re.findall(r"^([a-z0-9-]+)==", (ROOT / "requirements.txt").read_text("utf-8"), re.MULTILINE):
        try:
            distribution = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:  # of another system or another Python
            continue
        for file in distribution.files or ():
            top, source = file.parts[0], Path(str(distribution.locate_file(file)))
            if top not in ("..", "__pycache__") and not (site / top).exists():
                (site / top).symlink_to(Path(str(distribution.locate_file(top))))
            elif file.parts[-2:-1] == ("bin",) and top == "..":
                script = source.read_text("utf-8").splitlines(keepends=True)
                (venv / "bin" / file.name).write_text(f"#!{venv}/bin/python\n{''.join(script[1:])}")
                (venv / "bin" / file.name).chmod(0o755)


@pytest.fixture(scope="module")
def cloned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return clone(tmp_path_factory.mktemp("clone") / "it")


@pytest.fixture(scope="module")
def installed(cloned: Path) -> Path:
    """A clone after `make run`: .venv has the requirements, and its stamp says so."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(cloned / ".venv")], check=True)
    link_requirements(cloned / ".venv")
    (cloned / ".venv/installed").touch()
    return cloned


def answers(folder: Path, script: str, urls: list[str], **more: str) -> list[str]:
    """Run lines of which the last ends only when it is told to; return what it says at these addresses before."""
    log = folder / "server.log"
    # A group of its own, since what the lines start is to be stopped with them.
    running = subprocess.Popen(
        ["bash", "-ex", "-c", script],
        cwd=folder,
        env=environment(**more),
        stdout=log.open("wb"),
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    try:
        give_up = time.monotonic() + 120
        while True:
            try:
                return [urllib.request.urlopen(url, timeout=60).read().decode() for url in urls]
            except (OSError, urllib.error.URLError):
                assert time.monotonic() < give_up, log.read_text("utf-8")
                time.sleep(0.2)
    finally:
        os.killpg(running.pid, signal.SIGTERM)
        running.wait(30)


def test_every_python_line_stands_in_a_block_that_is_run():
    lines = [line for line in README.splitlines() if "python -m" in line.replace("`python -m`", "")]
    assert lines
    assert [line for line in lines if not any(line in each.splitlines() for each in blocks(README))] == []
    assert f"`{ACTIVATE}`" in README


def test_its_notebook_cell_shows_the_claims(installed: Path):
    (cell,) = re.findall(r"^```python\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    said = bash(installed, f"{ACTIVATE}\npython - <<'END'\n{cell}END\n")
    assert re.search(r"officers-redeployed +4,000 to 5,000 +4000\.0 +5000\.0", said)
    assert re.search(r"arrests +more than 500 +500\.0 +<NA>", said)


def test_its_python_lines_run_as_printed_from_top_to_bottom_after_make_run(installed: Path):
    shutil.copy(ROOT / f"data/{MEMO}/memo.txt", installed / "MEMO.txt")
    commands = [each for each in blocks(README) if re.search(r"^python -m (briefing|extract) ", each, re.MULTILINE)]
    said = bash(installed, "\n".join([ACTIVATE, *commands]))
    assert said.count("matches") >= 3
    assert f"{MEMO}: 19 claims" in said
    for name in (
        f"{MEMO}-camera-points-slide.png",
        "slides.pptx",
        "briefing.html",
        "handout.pdf",
        "package/datapackage.json",
    ):
        assert (installed / name).is_file(), sorted(path.name for path in installed.iterdir())
    assert (installed / "data/new-memo/memo.yaml").is_file()


def test_make_run_serves_the_dashboard_from_a_clone(installed: Path):
    assert block("make run").startswith("make run  ")
    port = free_port()
    url = f"http://localhost:{port}"
    health, page = answers(installed, f"make run PORT={port}", [f"{url}/_stcore/health", url])
    assert health == "ok"
    assert "Haider" in page


def test_the_steps_without_make_serve_it_too(tmp_path: Path):
    cloned = clone(tmp_path / "it")
    make_it, *steps = block("python -m venv").splitlines()
    bash(cloned, make_it, PATH=f"{Path(sys.executable).resolve().parent}:{environment()['PATH']}")
    # What pip would fetch is there before it looks: it has to find each requirement met, at its pin.
    link_requirements(cloned / ".venv")
    port = free_port()
    url = f"http://localhost:{port}"
    health, page = answers(cloned, "\n".join(steps), [f"{url}/_stcore/health", url], STREAMLIT_SERVER_PORT=str(port))
    assert health == "ok"
    assert "Haider" in page
    said = (cloned / "server.log").read_text("utf-8")
    assert "Requirement already satisfied: streamlit==" in said


def test_the_replicas_start_as_printed_for_those_who_serve_it(installed: Path):
    """nginx itself is started by test_behind_nginx, on the very file."""
    printed = block("export ", SERVING)
    script, ports = printed[: printed.index("mkdir ")] + "wait\n", [free_port(), free_port()]
    for old, new in zip((8501, 8502), ports, strict=True):
        assert f" {old}" in script
        script = script.replace(f" {old}", f" {new}")
    urls = [f"http://localhost:{port}/figures/_stcore/health" for port in ports]
    assert answers(installed, script, urls) == ["ok", "ok"]
