"""One zip of all charts: what is in it, and what a view leaves out."""

import io
import zipfile
from dataclasses import replace

import pytest
import yaml

from briefing.dataset import short_id
from briefing.dataset.view import View
from briefing.export import record
from briefing.export.charts_zip import bundle, wanted
from briefing.export.metadata import svg
from extract.problem import Unknown
from tests.charts.making import our_memo

MEMO = our_memo()
ALL = [chart.id for chart in MEMO.charts.charts]


def opened(**asked: object) -> dict[str, str]:
    """The text files of a zip of SVG and CSV, by name."""
    made = bundle(MEMO, forms=("svg", "csv"), **asked)
    assert (made.name, made.mime) == ("haider-2003-10-20-charts.zip", "application/zip")
    with zipfile.ZipFile(io.BytesIO(made.data)) as pack:
        assert pack.testzip() is None
        return {name: pack.read(name).decode() for name in pack.namelist()}


def test_every_chart_is_there_in_every_form_after_readme_and_citation():
    files = opened(preset="card")
    assert list(files)[:2] == ["README.txt", "CITATION.cff"]
    named = [f"haider-2003-10-20-{chart}{end}" for chart in ALL for end in ("-card.svg", ".csv")]
    assert list(files)[2:] == named
    proof = record.parse(svg.extract(files[named[0]].encode()) or "")
    assert (proof.chart, proof.preset, proof.whole) == (ALL[0], "card", True)


def test_the_readme_tells_title_description_and_short_id_of_every_chart_and_how_to_check():
    readme = opened(preset="card")["README.txt"]
    for chart in ALL:
        assert f"{chart}  ({short_id.code(MEMO, chart)})" in readme
    assert "More than 500 terrorists arrested; no upper bound is given" in readme
    assert "python -m briefing check" in readme
    assert "not a signature" in readme
    assert MEMO.digest in readme
    assert "ca0929a96349706d223aeabe75b878aa1aca4f9cf62dd0e0ba86cf35bed6318e" in readme


def test_the_citation_is_yaml_that_names_memo_and_publisher():
    cited = yaml.safe_load(opened(preset="card")["CITATION.cff"])
    assert (cited["cff-version"], cited["type"]) == ("1.2.0", "dataset")
    assert cited["version"].endswith(f"({MEMO.digest[:12]})")
    assert cited["references"][0]["authors"] == [{"name": "9/11 Commission"}]
    assert cited["references"][0]["date-released"] == "2003-10-20"


def test_a_view_leaves_out_the_charts_that_it_empties_and_is_in_every_name():
    view = View(theme=("arrests",))
    files = opened(view=view, look="dark")
    charts = [chart for chart, _ in wanted(MEMO, view)][::3]
    assert "arrests" in charts
    assert "camera-points" not in charts
    pictures = [name for name in files if name.endswith(".svg")]
    assert len(pictures) == len(charts)
    assert all(name.endswith("-seen-dark.svg") and short_id.code(MEMO, chart, view) in name
               for name, chart in zip(pictures, charts, strict=True))  # fmt: skip
    assert "camera-points" not in files["README.txt"]


def test_whoever_listens_hears_of_each_file_and_of_the_end():
    heard: list[tuple[int, int, str]] = []
    bundle(MEMO, View(theme=("arrests",)), forms=("csv",), tell=lambda *what: heard.append(what))
    total = len(heard) - 1
    assert [(done, of) for done, of, _ in heard] == [(at, total) for at in range(total + 1)]
    assert (heard[0][2].endswith(".csv"), heard[-1][2]) == (True, "done")


def test_a_view_that_leaves_nothing_makes_no_zip():
    arrests = MEMO.charts.model_copy(update={"charts": [one for one in MEMO.charts.charts if one.id == "arrests"]})
    with pytest.raises(Unknown, match="the view leaves nothing of any chart of haider-2003-10-20"):
        bundle(replace(MEMO, charts=arrests, digest="0" * 64), View(theme=("society",)))


def test_an_unknown_preset_names_those_there_are():
    with pytest.raises(Unknown, match="there is no preset “poster”; there is: slide, square, card, a4, seen, phone"):
        bundle(MEMO, preset="poster")
