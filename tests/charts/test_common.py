"""What every chart shares."""

import itertools

import pytest

from briefing.charts import common
from briefing.dataset.tables import frames
from briefing.dataset.view import View
from briefing.scene.scene import NARROW, WIDE
from tests.charts import making
from tests.charts.making import WORDINGS, claim, made_up, ours

IDS = [chart.id for chart in making.our_memo().charts.charts]


@pytest.mark.parametrize("chart_id", IDS)
def test_the_source_names_the_memo_the_speakers_and_the_dataset(chart_id):
    source = ours(chart_id).source
    start = (
        "Source: 9/11 Commission, Memorandum for the Record: Anwar Haider, Home Secretary of Sindh, Karachi, "
        "20 October 2003 · "
    )
    assert source.startswith(start)
    assert source.endswith(f" · dataset 1.0.0 ({making.our_memo().digest[:12]})")


def test_a_filter_that_leaves_nothing_says_so():
    empty = ours("arrests", "narrow", View(theme=("society",)))
    assert empty.rows == ()
    assert "The filters leave nothing of this chart." in " ".join(text.text for text in empty.texts())


def test_the_alt_text_says_what_is_withheld_and_what_may_overlap():
    assert "The memo withholds words at 5 places; what stands there is unknown." in ours("arrests").alt
    assert "may overlap: the memo does not say" in ours("protection-duty").alt


def test_a_value_and_its_noun_never_stand_apart():
    texts, tall = common.caption(0, 10, "more than 500", "terrorists arrested in the whole of the province", 220, 16)
    assert (texts[0].text, texts[0].bold, texts[0].y) == ("more than 500", True, 10)
    assert texts[1].y == 10
    assert tall == 21 * len({text.y for text in texts})


def test_a_caption_at_the_right_ends_at_its_edge():
    texts, _ = common.caption(400, 0, "21,000", "police", 300, 16, anchor="end")
    assert texts[-1].x + common.wide(texts[-1]) == pytest.approx(400)


def test_a_scale_begins_at_zero_and_has_round_ticks_that_do_not_touch():
    axis = common.value_axis(0, 21000, 0, 800, WIDE)
    assert [tick.label for tick in axis.ticks] == ["0", "5,000", "10,000", "15,000", "20,000"]
    assert (axis.low, axis.high) == (0, 21000)
    crowded = common.value_axis(0, 2_000_000_000, 0, 300, NARROW)
    at = [crowded.px(tick.value) for tick in crowded.ticks]
    assert min(b - a for a, b in itertools.pairwise(at)) > 80


def test_a_name_keeps_its_capital_and_a_common_word_does_not():
    memo = made_up(
        [claim("a", WORDINGS["unstated"], "Karachi police"), claim("b", WORDINGS["unstated"], "Police said it")],
        text="\n".join(
            [
                "In Karachi the police.",
                *(
                    one["quote"]["exact"]
                    for one in (claim("a", WORDINGS["unstated"]), claim("b", WORDINGS["unstated"]))
                ),
            ]
        ),
    )
    found = common.claim_marks(frames(memo), ["a", "b"])
    assert [one.noun for one in found] == ["· Karachi police", "police said it"]


def test_claims_that_may_overlap_are_found_from_either_side():
    memo = made_up([claim("a", WORDINGS["about"]), claim("b", WORDINGS["range"], may_overlap=["a"])])
    pairs = common.overlaps(common.claim_marks(frames(memo), ["a", "b"]))
    assert [(a.claim.id, b.claim.id) for a, b in pairs] == [("a", "b")]
