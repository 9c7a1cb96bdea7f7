"""A number is kept to its last digit wherever it is written, and a file that nobody touched matches."""

import csv
import io
import json
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.dataset import defaults, records
from briefing.dataset.statements import Statement
from briefing.export import datapackage
from briefing.export.check.changes import Change
from briefing.export.check.snapshots import check
from briefing.export.snapshot import snapshot
from extract.loading.store import Memo
from extract.schema import wording
from extract.schema.memo import Chart, ChartsFile
from tests.charts.making import WORDINGS, claim, made_up, our_memo

FORMS = ("png", "svg", "pdf", "csv")
AWKWARD = {
    "seven-digits": {"exactly": 1234567, "unit": "people", "wording": "1,234,567"},
    "binary-sum": {"about": 0.1 + 0.2, "unit": "percent", "wording": "about 0.3"},
    "huge": {"more_than": 1e21, "unit": "rupees", "wording": "more than a sextillion"},
    "third": {"at_most": 1 / 3, "unit": "percent", "wording": "up to a third"},
    "past-a-float": {"exactly": 12345678901234567, "unit": "rupees", "wording": "12,345,678,901,234,567"},
    "tiny": {"range": [0.0000003, 0.0000005], "unit": "grams", "wording": "0.0000003 to 0.0000005"},
    "below-zero": {"less_than": -4.5, "unit": "degrees", "wording": "below minus 4.5"},
    "third-of-the-whole": {"share": "1/3", "of": "seven-digits", "wording": "a third"},
}


def made_up_memo() -> Memo:
    """Every form and every awkward number, each on a chart of each kind that can draw it."""
    claims = [claim("whole", {"exactly": 100, "unit": "points", "wording": "a hundred"}, "Points planned")]
    claims += [
        claim(name.replace(" ", "-"), quantity, "=Said of it") for name, quantity in (WORDINGS | AWKWARD).items()
    ]
    assert len(claims) > 15
    drawn = [
        Chart(
            id=f"{kind}-{at}".replace("_", "-"),
            kind=kind,
            page="resources",
            title="T",
            subtitle="S",
            claims=[one["id"]],
        )
        for kind in ("bounded_bar", "intervals", "tile")
        for at, one in enumerate(claims)
    ]
    return replace(made_up(claims), charts=ChartsFile(charts=drawn))


OURS, MADE_UP = our_memo(), made_up_memo()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("chart", [chart.id for chart in defaults.charts_of(OURS)])
def test_every_chart_of_our_memo_matches_untouched(chart: str, form: str):
    answer = check(snapshot(OURS, chart, None, "card", form).data, [OURS])
    assert (answer.verdict, list(answer.changes)) == ("matches", [])


@pytest.mark.parametrize("chart", [chart.id for chart in defaults.charts_of(MADE_UP)])
def test_every_table_of_a_made_up_memo_matches_untouched(chart: str):
    answer = check(snapshot(MADE_UP, chart, None, "card", "csv").data, [MADE_UP])
    assert (answer.verdict, list(answer.changes)) == ("matches", [])


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("nth", range(13, 21))
def test_awkward_numbers_match_untouched_in_every_form(nth: int, form: str):
    answer = check(snapshot(MADE_UP, f"bounded-bar-{nth}", None, "card", form).data, [MADE_UP])
    assert (answer.verdict, list(answer.changes)) == ("matches", [])


def test_an_event_that_moved_and_a_judgement_that_turned_are_changes_in_a_table_too():
    for chart, section, field in (("timeline", "events", "date"), ("assessments", "assessments", "direction")):
        table = snapshot(OURS, chart, None, "card", "csv").data
        listed = getattr(OURS.file, section)
        first = next(
            one for one in listed if getattr(one, field) and f"\n{one.id}," in table.decode().replace("\r", "")
        )
        other = (
            first.date.model_copy(update={"edtf": "1999"})
            if field == "date"
            else next(word for word in ("strained", "sound") if word != first.direction)
        )
        changed = [one.model_copy(update={field: other}) if one is first else one for one in listed]
        later = replace(OURS, file=OURS.file.model_copy(update={section: changed}), digest="e" * 64)
        answer = check(table, [later])
        assert (answer.verdict, {change.entry for change in answer.changes}) == ("changed", {first.id})


numbers = st.one_of(
    st.floats(allow_nan=False, allow_infinity=False, min_value=-1e300, max_value=1e300),
    st.integers(-(10**25), 10**25),
)


@settings(max_examples=400, deadline=None)
@given(numbers)
@example(1234567)
@example(0.1 + 0.2)
@example(1e21)
@example(1 / 3)
@example(5e-324)
@example(-4.0)
@example(12345678901234567)
def test_a_number_reads_back_as_itself_from_a_cell_a_label_and_a_record(number: float):
    kind = type(number)
    written = records.defused(records.cell(number))
    assert (int(written) if kind is int else float(written)) == number
    label = wording.number(number).replace(",", "")
    assert (int(label) if kind is int else float(label)) == number
    entry = Statement(id="it", kind="claim", label="It", low=number)
    assert json.loads(entry.model_dump_json())["low"] == number
    assert records.held_cells(entry)["low"] == number


@settings(max_examples=200, deadline=None)
@given(numbers, numbers)
def test_two_numbers_that_differ_are_never_written_alike(one: float, other: float):
    if one != other:
        assert records.defused(records.cell(one)) != records.defused(records.cell(other))
        assert wording.number(one) != wording.number(other)


def test_a_number_is_written_in_full_and_grouped():
    assert [wording.number(n) for n in (1234567.891, 1e21, 2.5, 21000.0, 0.000003, 1e23)] == [
        *("1,234,567.891", "1,000,000,000,000,000,000,000", "2.5", "21,000", "0.000003"),
        "100,000,000,000,000,000,000,000",
    ]


def test_a_change_in_the_last_digit_is_told_with_it():
    made = Change("it", "It", "low", wording.number(1234567.0), wording.number(1234572.0))
    assert str(made) == "it: low from 1,234,567 to 1,234,572"


def test_the_package_holds_every_bound_to_its_last_digit():
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(datapackage.files(MADE_UP)["claims.csv"].decode()))}
    for name, quantity in AWKWARD.items():
        if "share" not in quantity:
            (bound,) = {
                value
                for value in (quantity.get("range", [None])[0], *quantity.values())
                if isinstance(value, int | float)
            }
            found = rows[name]["low"] if rows[name]["low"] != "not stated" else rows[name]["high"]
            assert (int(found) if isinstance(bound, int) else float(found)) == bound


def test_a_picture_of_a_number_past_what_a_float_holds_says_it_whole():
    table = snapshot(MADE_UP, "bounded-bar-17", None, "card", "csv").data.decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(table, newline=""))
    assert (row["value"], row["low"], row["high"]) == (
        "12,345,678,901,234,567",
        "12345678901234567",
        "12345678901234567",
    )
