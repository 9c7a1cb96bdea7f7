"""Slides as markup: what each carries from the start, and that the choice of slides is a matter of links."""

from dataclasses import replace

from briefing.charts.storyline import prepare
from briefing.export import one_file
from briefing.html.links import Links
from briefing.html.slides import deck
from briefing.web.views import present
from extract.loading import store
from tests.html.parsing import parse
from tests.serving import ROOT
from tests.spoiling import MEMO

FOUND = store.load(ROOT / "data" / MEMO).memo
assert FOUND is not None
LINKS = Links(FOUND, "present")


def test_each_slide_has_its_sentences_notes_and_alt_text_from_the_start():
    tree = parse(deck(LINKS, prepare(LINKS.memo), "overlap"))
    slides = tree.all("section", "slide")
    assert len(slides) == 10
    (now,) = [one for one in slides if "now" in one.attributes["class"].split()]
    assert now.attributes["data-slide"] == "overlap"
    assert "Four to five thousand officers had been redeployed" in now.all("div", "slide-sentences")[0].text
    assert "Do not add them, do not subtract them." in now.all("div", "speaker-notes")[0].text
    assert "4,000 to 5,000" in now.all("p", "sr")[0].text


def test_a_figure_in_a_message_leads_to_its_sentence():
    tree = parse(deck(LINKS, prepare(LINKS.memo, ["arrests"]), ""))
    (figure,) = tree.all("h2")[0].all("a")
    assert (figure.text, figure.attributes["href"]) == ("More than 500", "evidence?claim=arrests")


def test_slides_are_moved_and_left_out_by_links_that_hold_the_whole_choice():
    links = replace(LINKS, view=replace(LINKS.view, slides=("force", "arrests")))
    hrefs = [one.attributes["href"] for one in parse(present.choose(links)).all("a")]
    assert "present?slides=arrests,force" in hrefs
    assert "present?slides=arrests" in hrefs
    assert "present?slides=force,arrests,cameras" in hrefs
    assert hrefs[-1] == "present"


def test_inside_one_document_every_link_stays_inside():
    links = one_file.inside(prepare(LINKS.memo))
    assert links.sentence("arrests") == "#at-arrests"
    assert links.here(claim="arrests") == "#at-arrests"
    assert links.chart("arrests") == "#slide-arrests"
    assert links.chart("evidence-map") == "#top"
    assert links.to("evidence") == "#memo"
