"""The Evidence page opens with the sentence that its address names."""

from tests.web.pages.asking import ask, blocks, shown


def test_the_sentence_of_a_claim_is_lit():
    app = ask("evidence", claim="officers-redeployed")
    assert blocks(app)[0]["lit"] == "officers-redeployed"
    lit = shown(app).all("a", "lit")[0]
    assert lit.attributes["id"] == "at-officers-redeployed"


def test_the_memo_comes_first_and_its_map_after_it():
    tree = shown(ask("evidence"))
    order = [one.attributes.get("id") or one.tag for one in tree.all() if one.tag in ("figure", "article")]
    assert order == ["article", "evidence-map"]


def test_a_claim_that_is_not_there_is_told_and_the_memo_is_shown():
    app = ask("evidence", claim="nonsense", find="Karachi")
    assert "claim “nonsense”" in shown(app).all("div", "notice")[0].text
    assert dict(app.query_params) == {"find": "Karachi"}
    assert len(shown(app).all("article")) == 1


def test_markup_in_the_address_is_text():
    tree = shown(ask("evidence", find="<img src=x onerror=alert(1)>", claim="<script>alert(1)</script>"))
    assert tree.all("img") == []
    assert tree.all("script") == []
