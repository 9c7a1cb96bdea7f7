"""A chart's table as CSV."""

import csv
import io
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256

import pytest

from briefing.dataset.view import View
from briefing.export import record, snapshot
from briefing.export.metadata import pdf, png
from briefing.export.snapshot import chart_named
from briefing.render.presets import FORMATS
from extract.problem import Unknown
from tests.charts.making import our_memo
from tests.render.reading import words_of
from tests.serving import ROOT

MEMO = our_memo()


def rows(chart: str, view: View | None = None) -> list[dict[str, str]]:
    text = snapshot.as_csv(MEMO, chart_named(MEMO, chart), view or View()).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_every_row_has_hedge_wording_quote_and_place():
    (row,) = rows("arrests")
    assert (row["value"], row["low"], row["high"]) == ("more than 500", "500", "")
    assert (row["qualifier"], row["wording"]) == ("more_than", "More than 500")
    assert row["quote"] == "More than 500 terrorists had been arrested with our help."
    assert MEMO.text[int(row["start"]) : int(row["end"])] == row["quote"]
    assert row["view"] == "3QKPV4G6"


def test_what_we_worked_out_is_told_apart_and_has_no_qualifier_of_the_memo():
    derived = next(row for row in rows("camera-points") if row["statement"] == "derived")
    assert (derived["value"], derived["qualifier"]) == ("10, derived", "")
    assert {row["statement"] for row in rows("camera-points", View(fact=("memo",)))} == {"memo"}


def test_a_view_that_leaves_nothing_makes_no_table():
    with pytest.raises(Unknown, match="the view leaves nothing of arrests; choose other filters"):
        rows("arrests", View(theme=("society",)))


CHARTS = [chart.id for chart in MEMO.charts.charts]


def test_what_is_exported_is_what_is_seen():
    shares = snapshot.snapshot(MEMO, "protection-duty", View(unit="share"), form="svg").data.decode()
    assert "percent" in words_of(shares)
    without = snapshot.snapshot(MEMO, "timeline", View(fact=("memo",)), form="svg").data.decode()
    assert "Daniel Pearl kidnapped" not in words_of(without)


@pytest.mark.parametrize("form", FORMATS)
def test_a_new_process_makes_the_same_bytes(form: str):
    script = (
        "import sys, hashlib; from tests.charts.making import our_memo; from briefing.export.snapshot import snapshot;"
        f"print(hashlib.sha256(snapshot(our_memo(), 'timeline', None, 'card', {form!r}).data).hexdigest())"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    mine = snapshot.snapshot(MEMO, "timeline", None, "card", form).data
    assert done.stdout.strip() == sha256(mine).hexdigest()


def test_eight_threads_get_each_their_own_picture():
    jobs = [(chart, look) for chart in CHARTS for look in ("light", "dark")] * 2
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda job: snapshot.snapshot(MEMO, job[0], None, "card", "png", job[1]), jobs))
    assert len(made) == 32
    for (chart, look), one in zip(jobs, made, strict=True):
        proof = record.parse(png.extract(one.data) or "")
        assert (proof.chart, proof.look, png.digest(one.data)) == (chart, look, proof.drawn)


def test_a_pdf_has_the_record_and_the_page_of_its_preset():
    made = snapshot.snapshot(MEMO, "camera-points", None, "a4", "pdf").data
    proof = record.parse(pdf.extract(made) or "")
    assert pdf.digest(made, (proof.drawn, proof.seal)) == proof.drawn
    assert re.search(rb"/MediaBox\s*\[0 0 595\.27\d* 84[12]\.\d+\]", made)
    assert b"/Marked true" in made


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (
            ("foo", "seen", "png"),
            "there is no chart of haider-2003-10-20 “foo”; there is: force-allocation, ",
        ),
        (("arrests", "huge", "png"), "there is no preset “huge”; there is: slide, square, card, a4, seen, phone"),
        (("arrests", "seen", "gif"), "there is no format “gif”; there is: png, svg, pdf, csv"),
        (("../arrests", "seen", "png"), "there is no chart of haider-2003-10-20 “../arrests”; there is: force-alloc"),
    ],
)
def test_what_is_not_there_is_answered_with_what_there_is(arguments: tuple[str, str, str], says: str):
    chart, preset, form = arguments
    with pytest.raises(Unknown) as error:
        snapshot.snapshot(MEMO, chart, None, preset, form)
    assert str(error.value).startswith(says)


def test_a_view_that_leaves_nothing_makes_no_picture():
    with pytest.raises(Unknown, match="the view leaves nothing of camera-points; choose other filters"):
        snapshot.snapshot(MEMO, "camera-points", View(theme=("society",)))
