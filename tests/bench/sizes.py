"""What a dataset's size costs: load, verify and each page of 10, 1,000 and 20,000 claims; loading beside the C loader.

    python -m tests.bench sizes -- [--most N]

The datasets are made here: a memo of one sentence a claim. Milliseconds, each in a process that holds nothing else;
loading and the C loader are medians of five interleaved rounds; a page is made for a reader who comes first, so nothing
is kept from before.
"""

import argparse
import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.serving import ROOT

SIZES = (10, 1_000, 20_000)
PROBE = """
import gc, sys, time
from statistics import median
from pathlib import Path
import yaml
folder = Path(sys.argv[1])
from briefing import arrival
from briefing.web.views.page_bodies import body
from briefing.dataset.catalog import Kept
from extract.loading.store import load
from extract.checks.verify import check
def timed(name, deed):
    began = time.perf_counter()
    made = deed()
    print(f"{name}={(time.perf_counter() - began) * 1000:.1f}")
    return made
words = (folder / "memo.yaml").read_text("utf-8")
def alone():
    gc.disable()
    found = yaml.load(words, yaml.CSafeLoader)
    gc.enable()
    return found
rounds = []
for _ in range(5):
    took = []
    for deed in (alone, lambda: load(folder)):
        gc.collect()
        began = time.perf_counter()
        loaded = deed()
        took.append((time.perf_counter() - began) * 1000)
    rounds.append(took)
for name, took in zip(("C loader", "load"), zip(*rounds)):
    print(f"{name}={median(took):.1f}")
problems = timed("verify", lambda: check(loaded))
assert loaded.memo, loaded.problems[:3]
if problems: print(len(problems), problems[0], file=sys.stderr)
kept = [Kept(folder, loaded.memo)]
for page in ("overview", "resources", "timeline", "assessments", "evidence", "data"):
    links = arrival.arrive(page, {}, kept).links
    print(f"{page} kB={len(timed(page, lambda: body(links)).encode()) / 1000:.1f}")
"""


def dataset(folder: Path, claims: int) -> Path:
    """Write a memo of so many sentences, each with its claim; return its folder."""
    folder.mkdir(parents=True)
    sentences = [f"In district {n} there are {n + 1_001:,} officers." for n in range(claims)]
    text = "\n".join(sentences) + "\n"
    (folder / "memo.txt").write_text(text, "utf-8")
    head = f"""memo:
  id: {folder.name}
  title: A memo of {claims} figures
  kind: Memorandum
  publisher: The benchmark
  place: Anywhere
  date: 2003-10-20
  licence: Made for measuring
  version: 1.0.0
  sha256: {hashlib.sha256(text.encode()).hexdigest()}
themes:
  resources: Force and resources
claims:
"""
    entries = [
        f"""  - id: d-{n}
    label: District {n}
    theme: resources
    said_by: {{who: [], how: not_stated}}
    quantity: {{exactly: {n + 1_001}, unit: officers, wording: "{n + 1_001:,}"}}
    quote: {{exact: "{sentence}"}}
"""
        for n, sentence in enumerate(sentences)
    ]
    (folder / "memo.yaml").write_text(head + "".join(entries), "utf-8")
    return folder


def measured(folder: Path) -> dict[str, float]:
    """Return what each step took, by its name."""
    done = subprocess.run([sys.executable, "-c", PROBE, str(folder)], cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return {name: float(value) for name, _, value in (line.rpartition("=") for line in done.stdout.splitlines())}


def main(arguments: list[str]) -> int:
    """Print one column a size."""
    parser = argparse.ArgumentParser(prog="tests.bench sizes", description=__doc__)
    parser.add_argument("--most", type=int, default=SIZES[-1], help="leave larger datasets out")
    options = parser.parse_args(arguments)
    sizes = [size for size in SIZES if size <= options.most]
    with tempfile.TemporaryDirectory() as folder:
        columns = [measured(dataset(Path(folder, f"memo-{size}"), size)) for size in sizes]
    print(f"{'milliseconds for claims':26}" + "".join(f"{size:>12,}" for size in sizes))
    for name in columns[0]:
        print(f"{name:26}" + "".join(f"{column[name]:12,.1f}" for column in columns))
    print(
        f"{'load, to the C loader':26}" + "".join(f"{column['load'] / column['C loader']:12.2f}" for column in columns)
    )
    return 0
