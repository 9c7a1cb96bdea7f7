"""The record: what it holds of a chart, and what is said of one that cannot be used."""

import json
import subprocess
import sys

import pytest

from briefing.charts import build
from briefing.dataset.statements import Statement
from briefing.dataset.tables import frames
from briefing.dataset.view import View
from briefing.export.record import Record, parse, record
from briefing.render.presets import PRESETS
from extract.problem import Newer, Unreadable
from tests.charts.making import our_memo
from tests.serving import ROOT

MEMO = our_memo()


def made(chart: str, view: View | None = None) -> Record:
    shown, view = frames(MEMO, view), view or View()
    one = next(one for one in MEMO.charts.charts if one.id == chart)
    return record(shown, one, build(shown, one, view=view), view, PRESETS["slide"], "light")


def test_a_record_says_what_a_chart_rests_on():
    found = made("arrests", View(unit="share"))
    assert (found.chart, found.memo, found.view, found.preset) == ("arrests", MEMO.id, {"unit": "share"}, "slide")
    assert found.title == "More than 500 terrorists arrested; no upper bound is given"
    assert found.memo_sha256 == "ca0929a96349706d223aeabe75b878aa1aca4f9cf62dd0e0ba86cf35bed6318e"
    assert (found.dataset_version, found.dataset_sha256) == (MEMO.file.memo.version, MEMO.digest)
    (entry,) = found.entries
    assert entry == Statement(
        id="arrests",
        kind="claim",
        label=entry.label,
        low=500,
        high=None,
        qualifier="more_than",
        unit="terrorists",
        wording="More than 500",
        quote="More than 500 terrorists had been arrested with our help.",
        start=entry.start,
        end=entry.end,
        speaker="attributed to Haider, carried on from the paragraph before",
    )
    assert MEMO.text[entry.start : entry.end] == entry.quote


@pytest.mark.parametrize("chart", [chart.id for chart in MEMO.charts.charts])
def test_every_quote_of_every_record_stands_at_its_span(chart: str):
    entries = made(chart).entries
    assert entries
    for entry in entries:
        if entry.kind not in ("context", "inference"):
            assert entry.quote == MEMO.text[entry.start : entry.end]


def test_a_sealed_record_comes_back_whole_and_an_edited_one_does_not():
    sealed = made("arrests").with_drawn("1" * 64)
    text = sealed.as_json()
    assert text.isascii()
    assert parse(text) == sealed
    assert sealed.whole
    assert not parse(text.replace('"low":500.0', '"low":5000.0')).whole


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "its record is damaged: it is not JSON"),
        ("[" * 100_000, "its record is damaged: it is not JSON"),
        ("[]", "its record is damaged: it is no object"),
        ('{"version":1,"chart":3}', "its record is damaged at chart: Input should be a valid string"),
        ("x" * 2_000_001, "its record is longer than 2,000,000 characters"),
    ],
)
def test_a_record_that_cannot_be_used_is_said_to_be_in_one_line(text: str, says: str):
    with pytest.raises(Unreadable) as error:
        parse(text)
    assert str(error.value).startswith(says)
    assert "\n" not in str(error.value)


def test_a_record_of_a_newer_version_is_not_guessed_at():
    later = json.dumps(json.loads(made("arrests").as_json()) | {"version": 2, "more": 1})
    with pytest.raises(Newer) as error:
        parse(later)
    assert str(error.value) == "its record has version 2, this program reads up to 1: use a newer program"


def test_many_threads_may_be_the_first_to_read_a_record_or_a_dataset():
    """The models are built when first used: in a new process sixteen threads do so at once."""
    script = """
import sys, threading
from concurrent.futures import ThreadPoolExecutor
from briefing.export.record import parse
from extract.loading.store import data_folder, folders, load
from extract.problem import Unreadable
sys.setswitchinterval(1e-5)
together = threading.Barrier(16)
def first(number):
    together.wait()
    if number % 2:
        return str(len(load(folders(data_folder())[0]).memo.file.claims))
    try:
        parse('{"version":1,"chart":3}')
    except Unreadable as error:
        return str(error)
with ThreadPoolExecutor(16) as pool:
    print(*sorted(set(pool.map(first, range(16)))), sep="\\n")
"""
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["19", "its record is damaged at chart: Input should be a valid string"]
