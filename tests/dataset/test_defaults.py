"""Charts for a memo that lists none."""

from briefing import charts
from briefing.dataset.defaults import charts_of
from briefing.dataset.tables import frames
from tests.charts import making
from tests.charts.making import WORDINGS, claim, made_up

WHOLE = claim("whole", {"exactly": 100, "unit": "points", "wording": "a hundred"}, "Points planned")
EVENT = {"kind": "raid", "dated_by": "memo", "theme": "a", "said_by": {"how": "not_stated"}}


def kinds(*claims, **more):
    return [chart.kind for chart in charts_of(made_up(claims, **more))]


def test_a_memo_that_lists_its_charts_keeps_them():
    assert [chart.id for chart in charts_of(making.our_memo())][:2] == ["force-allocation", "protection-duty"]


def test_a_memo_with_nothing_in_it_has_its_map():
    assert kinds() == ["evidence_map"]


def test_a_share_and_its_whole_make_a_unit_grid():
    assert kinds(WHOLE, claim("part", WORDINGS["share"])) == ["unit_grid", "evidence_map"]


def test_an_open_bound_makes_a_bar_and_a_stated_zero_a_tile():
    found = kinds(claim("some", WORDINGS["more than"]), claim("no", WORDINGS["none"]))
    assert found == ["bounded_bar", "tile", "evidence_map"]


def test_two_amounts_of_one_unit_share_an_axis_and_two_units_do_not():
    assert kinds(claim("a", WORDINGS["exactly"]), claim("b", WORDINGS["about"])) == ["intervals", "evidence_map"]
    assert kinds(claim("a", WORDINGS["exactly"]), claim("b", WORDINGS["range"])) == ["tile", "evidence_map"]


def test_a_figure_that_no_other_chart_draws_stands_alone_and_one_that_is_drawn_does_not():
    memo = made_up([WHOLE, claim("part", WORDINGS["share"]), claim("lone", WORDINGS["range"])])
    assert [chart.claims for chart in charts_of(memo) if chart.id == "figures-alone"] == [["lone"]]


def test_an_open_bound_is_named_by_the_side_that_is_open():
    low, high = (charts_of(made_up([claim("it", WORDINGS[name])]))[0].title for name in ("less than", "more than"))
    assert low == "Something counted: {it}; no lower bound is given"
    assert high == "Something counted: {it}; no upper bound is given"


def test_titles_name_figures_and_never_write_them_out():
    memo = made_up(
        [claim(f"it-{n}", quantity) for n, quantity in enumerate(WORDINGS.values()) if "share" not in quantity]
    )
    for chart in charts_of(memo):
        assert not any(letter.isdigit() for letter in chart.title.replace("it-", "").replace("{", " ").split("}")[-1])
        charts.build(frames(memo), chart)


def test_ids_are_stable_and_each_its_own():
    memo = made_up([claim("a", WORDINGS["more than"]), claim("b", WORDINGS["at least"])])
    ids = [chart.id for chart in charts_of(memo)]
    assert ids == ["bound-a", "bound-b", "figures-a", "evidence-map"]


def test_events_and_judgements_bring_their_charts():
    event = EVENT | {
        "id": "raid",
        "label": "A raid",
        "quote": {"exact": "A raid."},
        "date": {"edtf": "2002", "wording": "2002"},
    }
    judged = {"id": "fine", "label": "Fine", "theme": "a", "said_by": {"how": "not_stated"}, "direction": "sound"}
    found = kinds(events=[event], assessments=[judged | {"quote": {"exact": "All is well."}}])
    assert found == ["timeline", "assessments", "evidence_map"]


def test_of_many_open_bounds_the_first_eight_are_drawn_and_the_last_says_so():
    made = charts_of(made_up([claim(f"some-{n}", WORDINGS["more than"] | {"unit": f"kind {n}"}) for n in range(11)]))
    bars = [chart for chart in made if chart.kind == "bounded_bar"]
    assert [chart.claims for chart in bars] == [[f"some-{n}"] for n in range(8)]
    assert [chart.note for chart in bars[:7]] == [None] * 7
    assert bars[7].note == "Drawn: the first 8 of 11 such charts, in the dataset’s order; all are in the data."


def test_of_many_figures_in_one_unit_an_axis_holds_eight_and_says_so():
    (chart, _) = charts_of(made_up([claim(f"some-{n}", WORDINGS["exactly"]) for n in range(9)]))
    assert chart.claims == [f"some-{n}" for n in range(8)]
    assert chart.note == "The first 8 of 9 figures in this unit; all are in the data."
