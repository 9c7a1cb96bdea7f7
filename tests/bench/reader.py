"""Measure the reader beside two libraries: characters a second, import time, peak memory, and that cost grows linearly.

    python -m tests.bench reader -- [--peers FOLDER]

The peers (quantulum3, text2num) are installed for this alone into an environment of their own, in FOLDER
(default out/bench-venv), on first use; --alone leaves them out. Seconds are of the processor, and every figure is the
best of several runs, each in a process of its own, so that one does not warm the other. Never a test: a busy machine
is no fault of the code.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
MEMO = ROOT / "data/haider-2003-10-20/memo.txt"
PEERS = ("quantulum3==0.10.0", "text2num==3.1.0")
RUNS = 3

# Run in a process of its own: imports, reads `size` characters of repeated memo, prints what it took.
PROBE = """
import json, resource, sys, time
size, memo = int(sys.argv[1]), open(sys.argv[2], encoding="utf-8").read()
text = (memo * (size // len(memo) + 1))[:size]
began = time.process_time()
{imports}
imported = time.process_time() - began
read("Four to five thousand officers, about 7,000.")
began = time.process_time()
read(text)
took = time.process_time() - began
print(json.dumps([imported, took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))
"""
READERS = {
    "extract.reading": "from extract import reading\nread = reading.read",
    "extract, marks alone": "from extract import reading\nread = lambda text: reading.read_spans(text, None)",
}
PEER_READERS = {
    "quantulum3": "from quantulum3 import parser\nread = parser.parse",
    "text2num": "from text_to_num import alpha2digit\nread = lambda text: alpha2digit(text, 'en')",
}


def probe(python: str, imports: str, size: int) -> tuple[float, float, float]:
    """Return the best import seconds, read seconds and peak megabytes of several runs."""
    runs = []
    for _ in range(RUNS):
        done = subprocess.run(
            [python, "-c", PROBE.format(imports=imports), str(size), str(MEMO)],
            cwd=ROOT, capture_output=True, text=True, check=True, timeout=600,
        )  # fmt: skip
        runs.append(json.loads(done.stdout.splitlines()[-1]))
    imported, took, memory = (min(column) for column in zip(*runs, strict=True))
    return imported, took, memory


def environment(folder: Path) -> str:
    """Return the Python of the peers' environment, made on first use."""
    python = folder / "bin/python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "-q", *PEERS, "setuptools<81"], check=True)
    return str(python)


def main(arguments: list[str]) -> int:
    """Print the table, and how much longer ten times the text takes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peers", type=Path, default=ROOT / "out/bench-venv", help="the peers' environment")
    parser.add_argument("--alone", action="store_true", help="leave the peers out")
    options = parser.parse_args(arguments)
    print(f"{'':22}{'chars/s':>12}{'import s':>10}{'peak MB':>9}")
    for name, imports in READERS.items():
        imported, took, memory = probe(sys.executable, imports, 400_000)
        print(f"{name:22}{400_000 / took:12,.0f}{imported:10.3f}{memory:9.1f}", flush=True)
    if not options.alone:
        try:
            python = environment(options.peers)
        except subprocess.CalledProcessError as problem:
            print(f"the peers could not be installed: {problem}", file=sys.stderr)
            return 1
        for name, imports in PEER_READERS.items():
            imported, took, memory = probe(python, imports, 20_000)
            print(f"{name:22}{20_000 / took:12,.0f}{imported:10.3f}{memory:9.1f}", flush=True)
    small = probe(sys.executable, READERS["extract.reading"], 100_000)[1]
    large = probe(sys.executable, READERS["extract.reading"], 1_000_000)[1]
    print(f"1 MB takes {large / small:.1f} times as long as 100 kB")
    return 0
