"""The share panel offers every form and size, and says what to do with what comes back."""

from collections.abc import Callable

from briefing.html.links import Links
from briefing.web.views.share import embedding, share
from tests.html.parsing import parse

At = Callable[..., Links]


def test_every_form_and_size_is_offered_with_the_view_s_short_id(at: At):
    tree = parse(share(at("resources", unit="share"), "camera-points", "A tenth", "Alt words"))
    asked = [one.attributes["data-take"] for one in tree.all("button") if "data-take" in one.attributes]
    assert asked == ["png", "svg", "pdf", "csv", "xlsx", "copy"]
    assert [one.attributes["value"] for one in tree.all("option")] == ["seen", "slide", "square", "card", "a4"]
    assert tree.text.endswith("or type the short id printed on it: 5LH24K3ZAV")


def test_a_title_cannot_break_out_of_the_html_to_embed():
    assert "<script>" not in embedding('"><script>')
