"""A draft on the page: parts that join to the memo, lines that keep their offsets, what waits for a person."""

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.dataset import evidence
from briefing.web import curate_view
from extract.curation import draft as desks
from extract.loading.quotes import Span
from tests.curating_memo import OCR


@settings(max_examples=50, deadline=None)
@given(st.text(alphabet="ab \n\r\f.\U0001f6a2", min_size=1, max_size=200), st.integers(1, 400))
def test_the_parts_of_a_memo_join_to_the_memo(text: str, times: int):
    long = text * times
    cut = curate_view.parts(long)
    assert "".join(long[slice(*one)] for one in cut) == long
    assert all(one.end - one.start <= curate_view.PART * 5 // 4 for one in cut)
    assert curate_view.part_of(cut, len(long) - 1) == len(cut)


def test_wrapped_lines_make_a_paragraph_and_header_fields_and_page_marks_stand_apart():
    desk = desks.from_text(OCR.encode(), "a.txt", "halvorsen")
    paragraphs = [[OCR[slice(*line)] for line in one] for one in curate_view.paragraphs(desk, Span(0, len(OCR)))]
    assert ["Dace: March 3, 2004"] in paragraphs
    assert ["=== PDF PAGE 1 ==="] in paragraphs
    assert ["2"] in paragraphs
    staffing = next(one for one in paragraphs if one[0].startswith("Staffing."))
    assert len(staffing) == 5
    assert staffing[-1] == "the middle of 2003."


def test_no_line_holds_a_line_end_or_a_form_feed_and_all_that_can_be_seen_is_in_one():
    lines = [line for one in evidence.paragraphs(OCR, Span(0, len(OCR)), [], []) for line in one]
    assert not any(sign in OCR[slice(*line)] for line in lines for sign in "\r\n\f")
    assert " ".join(OCR[slice(*line)] for line in lines).split() == OCR.replace("\f", "").split()


def test_a_line_is_cut_where_marks_begin_and_end_and_the_most_exact_comes_first():
    marks = [(Span(2, 9), "long", "event"), (Span(4, 6), "short", "claim")]
    cut = evidence.Layers(marks, apart=[(Span(0, 5), "short", "")]).segments(Span(0, 10))
    assert [(one.span.start, one.span.end, one.entries, one.within) for one in cut] == [
        (0, 2, (), True),
        (2, 4, ("long",), True),
        (4, 5, ("short", "long"), True),
        (5, 6, ("short", "long"), False),
        (6, 9, ("long",), False),
        (9, 10, (), False),
    ]


def test_what_waits_is_the_memo_itself_then_what_does_not_hold_then_each_todo():
    desk = desks.from_text(b"Date: March 3, 2004\n\nSmith saw ten men.", "a.txt", "smith")
    entry = desk.section("claim")[0]["id"]
    desk.correct(entry, desk.fields(entry) | {"low": "many"})
    assert [(one.entry, one.words, one.what) for one in curate_view.waiting(desk)] == [
        ("about", "The memo itself", "title"),
        ("about", "The memo itself", "kind of memo"),
        ("about", "The memo itself", "publisher"),
        ("about", "The memo itself", "place"),
        ("about", "The memo itself", "licence"),
        ("about", "The memo itself", "the theme “todo”"),
        ("interview", "March 3, 2004", "label"),
        (entry, "ten", "a correction that does not hold yet"),
        (entry, "ten", "label"),
    ]


def test_a_discarded_mark_waits_for_its_reason_until_it_has_one():
    desk = desks.from_text(OCR.encode(), "a.txt", "halvorsen")
    entry = next(one["id"] for one in desk.section("redaction") if one["marks"][0]["kind"] == "bracket")
    desk.discard(entry)
    assert ("[REDACTED]", "the reason why it is no mark") in [
        (one.words, one.what) for one in curate_view.waiting(desk) if one.entry == entry
    ]
    desk.explain(entry, "The clerk’s own word.")
    assert [one for one in curate_view.waiting(desk) if one.entry == entry] == []
