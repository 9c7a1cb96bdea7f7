"""How fast pages come up: ours, bare Streamlit and Dash with the same charts and table, in one interleaved run.

    python -m tests.bench pages -- [--rounds N]

Medians of the rounds, and ratios to bare Streamlit in the same run: between runs a busy machine differs by 20 to 40 %.
"""

import argparse
import tempfile
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from tests.bench import prepare
from tests.bench.table import Aim, ratios
from tests.bench.watch import Kind, Visit
from tests.browser.find_chromium import find
from tests.browser.visiting import QUIET
from tests.serving import serving

LIVE = "[data-testid=stMain] "
KINDS = {
    "ours": Kind(
        chart=".pic svg text",
        live=LIVE + ".pic svg text",
        control=LIVE + '[data-focus="fact:memo"]',
        changed=LIVE + '[data-focus="fact:memo"][aria-checked=true]',
        other=LIVE + 'nav.pages a[href^="timeline"]',
        arrived=LIVE + ".page.timeline",
        path="/resources",
    ),
    "bare": Kind(
        chart=".main-svg text",
        control="[data-testid=stRadioGroup] > div:nth-of-type(2) input",
        other='[data-testid=stSidebarNavLink][href$="second"]',
    ),
    "dash": Kind(chart=".main-svg text", control="#choice label:nth-of-type(2) input", other='a[href="/second"]'),
}
AIMS = {
    "first readable chart, cold": Aim("ms", 0.50, 0.42),
    "the same once clicks count": Aim("ms"),
    "first readable chart, warm": Aim("ms", 0.70, 0.55),
    "control changed to repainted": Aim("ms", 0.60, 0.45),
    "page switched": Aim("ms", 0.70, 0.55),
    "bytes, cold": Aim("kB", 0.35, 0.25),
}
SETTLED = 1500


def visit(browser: Browser, kind: Kind, url: str) -> list[float]:
    """One reader: comes, comes again, changes a control, goes to the other page. Figures in the order of AIMS."""
    reader = Visit(browser, kind, url)
    try:
        page, cold = reader.open()
        page.wait_for_timeout(SETTLED)
        size = sum(length for _, length in reader.fetched) / 1000
        page.close()
        page, warm = reader.open()
        page.wait_for_timeout(SETTLED)
        control = reader.click(page, kind.control, kind.changed)
        page.wait_for_timeout(SETTLED)
        switch = reader.click(page, kind.other, kind.arrived)
        return [cold["chart"], cold.get("live", cold["chart"]), warm["chart"], control, switch, size]
    finally:
        reader.context.close()


def main(arguments: list[str]) -> int:
    """Print the table of medians and ratios."""
    parser = argparse.ArgumentParser(prog="tests.bench pages", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args(arguments)
    took: dict[str, list[list[float]]] = {name: [] for name in KINDS}
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        data = prepare.charts(folder)
        urls = {
            "ours": stack.enter_context(serving()).url,
            "bare": stack.enter_context(prepare.peer("bare", data)).url,
            "dash": stack.enter_context(prepare.peer("dash", data, prepare.peer_python())).url,
        }
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=find(), args=list(QUIET))
        for number in range(options.rounds + 1):
            for name, kind in KINDS.items():
                figures = visit(browser, kind, urls[name])
                # The first round warms the servers.
                if number:
                    took[name].append(figures)
        browser.close()
    middles = {name: [median(column) for column in zip(*rows, strict=True)] for name, rows in took.items()}
    print(f"Medians of {options.rounds} interleaved rounds; in brackets the ratio to bare Streamlit.")
    print(ratios(AIMS, middles))
    return 0
