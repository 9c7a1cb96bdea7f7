"""The tables on the page: a bound stands only under low or high, with its wording in the same row."""

from collections.abc import Callable

from briefing.html.links import Links
from briefing.web.views import data
from tests.html.parsing import Element, parse

At = Callable[..., Links]


def rows(links: Links) -> list[dict[str, str]]:
    table = parse(data.table(links)).all("table")[0]
    return [
        {one.attributes["data-label"] or "": one.text for one in row.inside} for row in table.all("tbody")[0].all("tr")
    ]


def test_a_bound_stands_beside_its_wording(at: At):
    (row,) = rows(at("data", find="officers-redeployed four"))
    assert (row["Value"], row["Memo’s words"], row["Low"], row["High"]) == (
        *("4,000 to 5,000 officers", "Four to five thousand", "4,000", "5,000"),
    )
    assert row["Sentence"] == "Four to five thousand officers had been redeployed for this protective duty."


def test_an_open_bound_is_no_number(at: At):
    (row,) = rows(at("data", find="terrorists arrested 500"))
    assert (row["Value"], row["Low"], row["High"]) == ("more than 500 terrorists", "500", "–")


def test_every_table_has_a_caption_and_scopes(at: At):
    for name in ("claims", "events", "assessments", "redactions", "context", "inferences"):
        table = parse(data.table(at("data", table=name))).all("table")[0]
        assert table.all("caption")[0].text
        assert all(one.attributes["scope"] in ("col", "row") for one in table.all("th"))


def test_a_search_says_how_many_rows_it_found(at: At):
    tree: Element = parse(data.table(at("data", table="events", find="sheraton")))
    assert tree.all("span", "count")[0].text == "1 of 10 rows"


def test_a_search_that_finds_nothing_says_so(at: At):
    assert "No row holds these words." in parse(data.table(at("data", find="zzz"))).text


def test_version_hash_and_citation_stand_at_the_end(at: At):
    links = at("data")
    words = parse(data.facts(links)).text
    assert links.memo.digest in words
    assert links.memo.file.memo.sha256 in words
    assert f"Curated figures: dataset {links.memo.file.memo.version}" in words
