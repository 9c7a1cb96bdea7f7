"""A short id goes there and back, and is refused when mistyped."""

import string

import pytest

from briefing.dataset import short_id
from briefing.dataset.view import View
from extract.problem import NoShortId
from tests.charts.making import our_memo

MEMO = our_memo()
VIEWS = {
    "5LH24K3E": View(),
    "5LH24K3ZAV": View(unit="share"),
    "5LH24K22AETJ": View(theme=("resources",)),
}
FULL = View(theme=("society", "cooperation"), speaker=("asad", "not-stated"), fact=("memo", "derived"), unit="share")


@pytest.mark.parametrize("code", VIEWS)
def test_a_view_s_short_id_is_the_same_for_ever(code: str):
    assert short_id.code(MEMO, "camera-points", VIEWS[code]) == code
    found = short_id.read(code, [MEMO])
    assert (found.memo.id, found.chart.id, found.view) == (MEMO.id, "camera-points", VIEWS[code])


@pytest.mark.parametrize("chart", [chart.id for chart in MEMO.charts.charts])
def test_every_chart_with_every_choice_comes_back_from_at_most_14_characters(chart: str):
    code = short_id.code(MEMO, chart, FULL)
    assert 8 <= len(code) <= 14
    assert not {*code} & {*"0O1I"}
    assert short_id.read(code, [MEMO]).view == FULL
    everyone = View(
        theme=tuple(MEMO.file.themes),
        speaker=("haider", "asad", "rohm", "not-stated"),
        fact=("memo", "derived", "context", "inference"),
        unit="share",
    )
    code = short_id.code(MEMO, chart, everyone)
    assert len(code) <= 14
    assert short_id.read(code, [MEMO]).view == everyone


@pytest.mark.parametrize("view", [*VIEWS.values(), FULL])
def test_every_single_slip_and_every_swap_of_neighbours_is_refused(view: View):
    code = short_id.code(MEMO, "camera-points", view)
    slips = {
        code[:at] + sign + code[at + 1 :] for at in range(len(code)) for sign in string.ascii_uppercase + "23456789"
    }
    swaps = {code[:at] + code[at + 1] + code[at] + code[at + 2 :] for at in range(len(code) - 1)}
    for wrong in (slips | swaps) - {code}:
        with pytest.raises(NoShortId):
            short_id.read(wrong, [MEMO])


def test_hyphens_spaces_and_lower_case_are_forgiven():
    assert short_id.read(" 5lh2-4k3e ", [MEMO]).chart.id == "camera-points"


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("5LH24K3F", "“5LH24K3F” is mistyped: its check characters do not fit; compare it with the picture"),
        ("5LH24K0E", "“5LH24K0E” is no short id: it has 0, and an id never has 0, O, 1 or I"),
        ("5LH24", "“5LH24” has 5 characters; a short id has 8 to 14"),
        ("", "“” has 0 characters; a short id has 8 to 14"),
        ("../../etc", "“../../etc” is no short id: it has . /, and an id never has 0, O, 1 or I"),
        (
            "22222222",
            "“22222222” is well typed, but names a chart of a memo that is not here; there is: haider-2003-10-20",
        ),
    ],
)
def test_what_is_no_short_id_is_refused_in_one_line(typed: str, says: str):
    with pytest.raises(NoShortId) as refused:
        short_id.read(typed, [MEMO])
    assert str(refused.value) == says


def test_choices_that_do_not_fit_leave_the_chart_s_own_id_with_a_plus():
    view = View(theme=("a-theme-of-another-memo",))
    assert short_id.code(MEMO, "camera-points", view) == "5LH24K3E+"
    assert short_id.read("5LH24K3E+", [MEMO]).view == View()
