"""The deck, opened again: native charts, hedges in words, notes with quotes, a source on every slide."""

import io
import subprocess
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.util import Emu

from briefing.__main__ import main
from briefing.export.deck.build import deck
from extract.loading import store
from extract.problem import UserError
from tests.spoiling import copy
from tests.tools import tool


def shapes(slide):
    """Every shape of a slide or group, those inside groups too."""
    for shape in slide.shapes:
        yield shape
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from shapes(shape)


def words(slide) -> str:
    return "\n".join(shape.text_frame.text for shape in shapes(slide) if shape.has_text_frame)


@pytest.fixture(scope="module")
def show(made: bytes):
    return Presentation(io.BytesIO(made))


def test_it_is_16_to_9_with_one_slide_for_each_of_the_storyline_in_its_frame(show):
    assert (show.slide_width, show.slide_height) == (Emu(12192000), Emu(6858000))
    assert [slide.shapes.title.text_frame.text for slide in show.slides][2:4] == [
        "About 7,000 of 21,000 police only worked on protecting people or countering terrorism",
        "Figures for protection may overlap; the memo does not say how they relate",
    ]
    assert len(show.slides) == 12


def test_the_first_slide_says_what_it_is_and_the_last_how_sure_it_is(show):
    slides = list(show.slides)
    first, last = words(slides[0]), words(slides[-1])
    for said in ("9/11 Commission · Memorandum for the Record", "Anwar Haider, Home Secretary of Sindh"):
        assert said in first
    assert "Karachi, 20 October 2003" in first
    assert "Statements attributed to Haider, Asad and Rohm" in first
    assert "Words withheld at 5 places (6 marks)" in first
    assert "Work of the U.S. government, public domain in the United States" in last
    assert "the sentence names the speaker of 10, an earlier one that of 34; of 21 the memo does not say who" in last
    assert "What stood there is not known, and no figure fills it in" in last
    titles = [slide.shapes.title.text_frame.text for slide in slides]
    assert len({*titles}) == len(titles)  # for whoever hears a deck


def test_no_chart_is_a_picture(show):
    kinds = {shape.shape_type for slide in show.slides for shape in shapes(slide)}
    assert MSO_SHAPE_TYPE.PICTURE not in kinds
    assert {MSO_SHAPE_TYPE.CHART, MSO_SHAPE_TYPE.GROUP, MSO_SHAPE_TYPE.TABLE} <= kinds


def test_the_unit_grid_is_210_squares_that_can_be_edited(show):
    squares = [shape for shape in shapes(show.slides[2]) if shape.shape_type == MSO_SHAPE_TYPE.AUTO_SHAPE]
    assert len(squares) == 210
    fills = [shape._element.spPr.xpath("a:pattFill") for shape in squares]
    assert sum(1 for fill in fills if fill) == 70


def test_the_timeline_says_what_is_dated_and_what_is_not(show):
    said = words(show.slides[7])
    assert "“11 Sept 2002”" in said.replace("\n", " ") or "“11 Sept" in said
    assert "Not dated by the memo" in said


def test_every_chart_has_its_alt_text_with_the_hedges(show):
    alts = {}
    for number, slide in enumerate(show.slides):
        for shape in slide.shapes:
            if shape.name.startswith(("chart: ", "table: ")):
                alts[number] = next(shape._element.iter("{*}cNvPr")).get("descr")
    assert sorted(alts) == [2, 3, 4, 5, 6, 7, 8, 10]
    assert "Terrorists arrested: more than 500" in alts[6]
    assert "4,000 to 5,000" in alts[3]


def test_the_notes_hold_quotes_speakers_and_places(show):
    notes = show.slides[3].notes_slide.notes_text_frame.text
    assert "“Four to five thousand officers had been redeployed for this protective duty.”" in notes
    assert "attributed to Asad, carried on from the paragraph before" in notes
    assert "characters 1704 to 1780" in notes


def test_every_slide_has_its_source_and_the_handling_line_top_and_bottom(show):
    for slide in show.slides:
        named = {shape.name: shape.text_frame.text for shape in slide.shapes if shape.has_text_frame}
        assert named["source"].startswith("Source: 9/11 Commission, Memorandum for the Record: Anwar Haider")
        assert named["handling top"] == named["handling bottom"] == "FOR TRAINING USE"


def test_nothing_stands_outside_its_slide(show):
    for slide in show.slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= show.slide_width + 9525 * 30, shape.name
            assert shape.top + shape.height <= show.slide_height, shape.name


def test_the_same_bytes_every_time(memo: store.Memo, made: bytes):
    assert deck(memo, handling="FOR TRAINING USE") == made


def test_slides_can_be_chosen_and_a_handling_line_has_a_limit(memo: store.Memo):
    chosen = Presentation(io.BytesIO(deck(memo, ["arrests", "withheld"])))
    assert [slide.shapes.title.text_frame.text for slide in chosen.slides] == [
        "More than 500 terrorists had been arrested; no upper bound is given",
        "What is withheld is counted and located; nothing here fills it in",
    ]
    with pytest.raises(UserError, match="the handling line has 121 characters; at most 120 fit on a page"):
        deck(memo, ["arrests"], "x" * 121)


def test_hostile_text_stays_text(tmp_path: Path):
    spoilt = copy(tmp_path)
    spoilt.replace("memo.yaml", "label: Terrorists arrested", 'label: "=cmd|calc </a:t><script>\\x07 & co"')
    memo = store.load(spoilt.folder).memo
    assert memo is not None
    slide = Presentation(io.BytesIO(deck(memo, ["arrests"]))).slides[0]
    assert "=cmd|calc </a:t><script>  & co" in slide.notes_slide.notes_text_frame.text


def test_libreoffice_opens_it_and_draws_every_slide(file: Path, tmp_path: Path):
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [tool("soffice"), profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=150)
    pdf = (tmp_path / "deck.pdf").read_bytes()
    assert pdf.count(b"/Type/Page/") + pdf.count(b"/Type/Page\n") + pdf.count(b"/Type /Page\n") in (0, 12)
    assert b"/Count 12" in pdf


def test_the_command_writes_whole_or_not_at_all(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    target = tmp_path / "d.pptx"
    assert main(["deck", "-o", str(tmp_path)]) == 2
    assert f"deck: {tmp_path} is a folder; name a file in it\n" == capsys.readouterr().err
    assert main(["deck", "-o", str(target), "--slides", "arrests,gone"]) == 2
    assert "there is no slide “gone”; there is: bottom-line, force" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
    assert main(["deck", "-o", str(target), "--slides", "arrests"]) == 0
    assert main(["deck", "-o", str(target), "--slides", "arrests"]) == 2
    assert "is already there; --force writes over it" in capsys.readouterr().err
