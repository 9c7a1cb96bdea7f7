"""What every chart shares."""

import pytest

from briefing.view import View
from tests.charts import making
from tests.charts.making import ours

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
