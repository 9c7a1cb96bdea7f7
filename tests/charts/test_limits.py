"""A chart draws no more than can be read, and says what it leaves out."""

from briefing.charts import build
from briefing.dataset.defaults import charts_of
from briefing.dataset.tables import frames
from briefing.scene.scene import WIDE
from tests.charts.making import made_up

EVENTS = [f"On day {n} there was a raid." for n in range(130)]
JUDGED = [f"District {n} is quiet." for n in range(101)]


def entry(id_: str, quote: str, **more: object) -> dict[str, object]:
    said_by = {"who": [], "how": "not_stated"}
    return {"id": id_, "label": id_, "theme": "resources", "said_by": said_by, "quote": {"exact": quote}, **more}


def memo_of(events: int, judgements: int):
    text = "\n".join([*EVENTS, *JUDGED])
    dated = {"kind": "raid", "dated_by": "memo"}
    return made_up(
        text=text,
        events=[
            entry(f"e-{n}", EVENTS[n], **dated, date={"edtf": f"2002-0{n % 9 + 1}-11", "wording": f"day {n}"})
            for n in range(events)
        ],
        assessments=[entry(f"a-{n}", JUDGED[n], direction="sound") for n in range(judgements)],
    )


def scene(memo, kind: str):
    return build(frames(memo), next(one for one in charts_of(memo) if one.kind == kind), WIDE)


def test_of_130_events_the_first_hundred_are_drawn_and_the_chart_says_so():
    drawn = scene(memo_of(130, 0), "timeline")
    assert {row.entry for row in drawn.rows} == {f"e-{n}" for n in range(100)}
    (said,) = ("".join(run.text for run in note) for note in drawn.notes)
    assert said.startswith("Drawn: the first 100 of 130 events, in the dataset’s order.")
    assert said in drawn.alt


def test_of_101_judgements_one_is_left_out_and_the_chart_says_so():
    drawn = scene(memo_of(0, 101), "assessments")
    assert "a-100" not in {row.entry for row in drawn.rows}
    assert "the first 100 of 101 judgements" in drawn.alt


def test_a_hundred_are_all_drawn_without_a_word():
    drawn = scene(memo_of(100, 100), "timeline")
    assert len(drawn.rows) == 100
    assert drawn.notes == ()
