"""No value on the page stands without its wording, and each is a link to its sentence."""

from collections.abc import Callable

from briefing.html.environment import Template
from briefing.html.links import Links
from tests.html.parsing import parse

At = Callable[..., Links]
figures = Template("figures")


def test_a_figure_named_in_prose_comes_out_with_its_hedge_and_its_link(at: At):
    tree = parse(figures.prose(at(), "{arrests} were arrested, {camera-points-installed=}."))
    assert tree.text == "More than 500 were arrested, 10, derived."
    assert [(a.text, a.attributes["href"], a.attributes["class"]) for a in tree.all("a")] == [
        ("More than 500", "evidence?claim=arrests", "figure"),
        ("10, derived", "evidence?claim=camera-points-installed", "figure derived"),
    ]


def test_a_tile_shows_value_label_quote_speaker_link_and_copy(at: At):
    tree = parse(figures.tile(at(), at().memo.claims["police-on-protection"]))
    assert tree.all("a", "big")[0].text == "about 7,000 police"
    assert tree.all("p", "label")[0].text == "Police only on protection or countering terrorism"
    assert tree.all("blockquote")[0].text.startswith("“A third of the force, about 7,000,")
    assert tree.all("p", "who")[0].text == (
        "Attributed to Haider and Asad, carried on from the same paragraph (“both Haider and Asad agreed”)"
    )
    assert {a.attributes["href"] for a in tree.all("a")} == {"evidence?claim=police-on-protection"}
    assert len(tree.all("button")) == 1


def test_a_stated_zero_is_the_memo_s_own_words(at: At):
    assert parse(figures.tile(at(), at().memo.claims["us-assistance"])).all("a", "big")[0].text == "not one dollar"


def test_what_a_share_comes_to_is_called_derived(at: At):
    worked = figures.worked(at(), at().memo.claims["camera-points-installed"])
    assert parse(worked).text == "worked out by us comes to 10, derived (100 ÷ 10)"


def test_a_third_of_the_force_is_checked_against_about_7000(at: At):
    worked = figures.worked(at(), at().memo.claims["police-third"])
    assert "agrees with “about 7,000” in the same sentence; checked, derived (21,000 ÷ 3)" in parse(worked).text


def test_the_key_figures_stand_in_the_curator_s_order(at: At):
    big = [one.text for one in parse(figures.tiles(at())).all("a", "big")]
    assert big == [
        "21,000 police",
        "about 7,000 police",
        "4,000 to 5,000 officers",
        "100 points",
        "more than 500 terrorists",
        "not one dollar",
    ]
