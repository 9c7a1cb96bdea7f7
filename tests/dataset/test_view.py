"""The address is the view: written, read back, and a bad value told and left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.dataset import view as views
from briefing.dataset.view import View
from extract.loading import store
from tests.serving import ROOT
from tests.spoiling import MEMO


@pytest.fixture(scope="module")
def memo() -> store.Memo:
    loaded = store.load(ROOT / "data" / MEMO).memo
    assert loaded is not None
    return loaded


VIEWS = (
    View(),
    View(theme=("resources", "threat"), speaker=("asad", "not-stated"), fact=("memo", "context"), unit="share"),
    View(claim="arrests", find="Al Qa'ida & others"),
    View(explore="protection-duty", compare=("officers-redeployed", "police-all")),
    View(table="context", find="quetta", page=3),
)


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_is_read_back_from_its_address(memo: store.Memo, view: View):
    asked = {name: [value] for name, value in views.to_params(view).items()}
    back, messages = views.parse_params(asked, memo)
    assert messages == []
    assert {name: set(getattr(back, name)) for name in ("theme", "speaker", "fact", "compare")} == {
        name: set(getattr(view, name)) for name in ("theme", "speaker", "fact", "compare")
    }
    assert (back.unit, back.claim, back.find, back.explore, back.table, back.page) == (
        *(view.unit, view.claim, view.find, view.explore, view.table, view.page),
    )


def test_what_is_not_chosen_is_not_in_the_address():
    assert views.to_url("resources", View()) == "resources"
    assert views.to_url("evidence", View(claim="arrests")) == "evidence?claim=arrests"


def test_a_bad_value_falls_back_with_a_message_that_lists_what_there_is(memo: store.Memo):
    view, (dropped,) = views.parse_params({"unit": ["furlongs"]}, memo)
    assert view.unit == "count"
    assert dropped.what == "unit “furlongs”, which this memo does not have"
    assert dropped.instead == "There is: count, share."


@given(
    st.dictionaries(st.sampled_from(["theme", "speaker", "unit", "page", "claim", "table", "x"]), st.lists(st.text()))
)
def test_no_address_makes_it_fail(asked: dict[str, list[str]]):
    memo = store.load(ROOT / "data" / MEMO).memo if not _memos else _memos[0]
    assert memo is not None
    _memos[:] = [memo]
    view, dropped = views.parse_params(asked, memo)
    assert view.page >= 1
    assert all(len(each.what + each.instead) < 1000 for each in dropped)


_memos: list[store.Memo] = []
