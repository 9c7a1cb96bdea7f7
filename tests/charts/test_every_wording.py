"""Every wording of the design's table, in every kind of chart that can hold it, at both sizes."""

from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.render.layout import compose
from briefing.render.plotly_figure import figure
from briefing.render.svg import svg
from briefing.scene.scene import Line, Rect
from extract.loading.store import Memo
from extract.schema import derive, wording
from extract.schema.quantity import Quantity
from tests.charts import making
from tests.charts.making import SIZES, WORDINGS, claim, made_up, scene_of

KINDS = ("unit_grid", "intervals", "bounded_bar", "tile")
WHOLE = claim("whole", {"exactly": 100, "unit": "points", "wording": "a hundred"}, "Points planned")


def memo_with(quantity: dict) -> Memo:
    return made_up([claim("it", quantity, "Something said"), WHOLE])


def allowed(quantity: dict) -> list[str]:
    one = Quantity.model_validate(quantity)
    words = [wording.label(one), one.wording, wording.label(one).capitalize()]
    if one.share:
        memo = memo_with(quantity)
        words.append(derive.value_of_share(memo.file.claims[0], memo.file.claims[1]).words)
    return words


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", WORDINGS)
def test_a_number_is_never_drawn_without_its_hedge(name, kind, size):
    scene = scene_of(memo_with(WORDINGS[name]), kind, ["it"], size)
    assert making.bare_numbers(scene, allowed(WORDINGS[name])) == []
    assert any(words in making.words_of(making.group_of(scene, "it")) for words in allowed(WORDINGS[name]))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", WORDINGS)
def test_nothing_is_drawn_past_the_canvas_or_on_other_words(name, kind, size):
    scene = scene_of(memo_with(WORDINGS[name]), kind, ["it"], size)
    assert making.outside(scene) == []
    assert making.overlapping(scene) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", WORDINGS)
def test_the_alt_text_and_the_table_keep_the_hedge(name, kind):
    scene = scene_of(memo_with(WORDINGS[name]), kind, ["it"])
    label = wording.label(Quantity.model_validate(WORDINGS[name]))
    assert label in scene.alt
    assert scene.rows[0].value == label


@pytest.mark.parametrize("name", ["more than", "at least"])
def test_an_open_upper_bound_never_ends_hard(name):
    bar = making.group_of(scene_of(memo_with(WORDINGS[name]), "bounded_bar", ["it"]), "it")
    fade = making.rects(bar, "fading")[0]
    assert fade.x0 == pytest.approx(500, abs=2)
    assert fade.x1 > 600
    assert all(box.x1 <= 500 for box in making.rects(bar, "solid"))
    line = making.group_of(scene_of(memo_with(WORDINGS[name]), "intervals", ["it"]), "it")
    assert any(isinstance(mark, Line) and mark.arrow for mark in line.marks)


@pytest.mark.parametrize("name", WORDINGS)
def test_no_midpoint_is_drawn_and_no_plus_or_minus_is_invented(name):
    """Every edge in data units is a bound of the memo, zero, or the end of an open bar's fade."""
    quantity = Quantity.model_validate(WORDINGS[name])
    if quantity.share or quantity.unstated:
        return
    bar = making.group_of(scene_of(memo_with(WORDINGS[name]), "bounded_bar", ["it"]), "it")
    bounds = {0.0, quantity.low, quantity.high}
    for box in (mark for mark in bar.marks if isinstance(mark, Rect) and mark.fill != "fading"):
        assert {box.x0, box.x1} <= bounds


numbers = st.integers(0, 2_000_000)
labels = st.text(
    st.characters(blacklist_categories=("Cs", "Cc", "Nd", "Nl", "No", "Zl", "Zp")), min_size=1, max_size=80
)
hedges = {
    "about": ["about", "some", "nearly", "roughly"],
    "more_than": ["more than", "over"],
    "at_least": ["at least"],
    "less_than": ["less than", "fewer than"],
    "at_most": ["at most", "up to"],
}


@st.composite
def quantities(draw):
    form = draw(st.sampled_from([*hedges, "exactly", "range", "none", "unstated"]))
    amount = draw(numbers)
    if form == "none":
        return {"none": 0, "unit": "USD", "wording": "not one"}
    if form == "unstated":
        return {"unstated": True, "unit": "people", "wording": "very many"}
    if form == "range":
        low, high = amount, amount + draw(st.integers(1, 5000))
        hedged = draw(st.booleans())
        words = f"some {low:,} to {high:,}" if hedged else f"{low:,} to {high:,}"
        return {"range": [low, high], "approximate": hedged, "unit": "people", "wording": words}
    if form == "exactly":
        return {"exactly": amount, "unit": "people", "wording": f"{amount:,}"}
    return {form: amount, "unit": "people", "wording": f"{draw(st.sampled_from(hedges[form]))} {amount:,}"}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(quantities(), labels.filter(str.strip)), min_size=1, max_size=3), st.sampled_from(KINDS), st.sampled_from(list(SIZES)))  # noqa: E501  # fmt: skip
def test_any_quantities_and_labels_keep_their_hedge_and_the_canvas(given_, kind, size):
    claims = [claim(f"it-{n}", quantity, label.strip()) for n, (quantity, label) in enumerate(given_)]
    scene = scene_of(made_up(claims), kind, [one["id"] for one in claims], size)
    words = [word for quantity, _ in given_ for word in allowed(quantity)]
    assert making.bare_numbers(scene, words) == []
    assert making.outside(scene) == []
    ElementTree.fromstring(svg(scene, furniture=compose(scene)))
    assert len(figure(scene).layout.annotations) == sum(
        type(mark).__name__ == "Text" for group in scene.layers() for mark in group.marks
    )
