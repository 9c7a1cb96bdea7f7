"""What must hold for any text at all, and for any quantity we can write in words."""

import dataclasses
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from extract import reading
from extract.reading import numbers, unit_categories

FRAGMENTS = (
    *(
        "9/11 ",
        "Classified Information",
        "Personal Privacy",
        "[REDACTED]",
        "[",
        "]",
        "25X1",
        "Page 2",
        "(b)(6)",
        "the1 ",
    ),
    *(
        "\n\n",
        "\n",
        "\r\n",
        "\f",
        "\ufeff",
        "\u00a0",
        "\t",
        " ",
        ", ",
        ". ",
        "-",
        "–",
        "$",
        "%",
        "£",
        "’s",
        "“",
        "”",
        "*",
        "±",
    ),
    *(
        "5",
        "21,000",
        "3.5",
        "2003",
        "½",
        "×",
        "10−8",
        "²",
        "١٢",
        "200311",
        "2/29/2019",
        "10/1-11/2/2017",
        "per cent",
        "km/h",
    ),
    *(
        "11 Sept 2002",
        "May",
        "early in ",
        "since ",
        "last March",
        "Friday",
        "two weeks ago",
        "from ",
        "between ",
        "and ",
        "to ",
    ),
    *(
        "more than ",
        "at least ",
        "about ",
        "not one ",
        "none of the ",
        "or so",
        "odd",
        "a third ",
        "rose from ",
        "fell by ",
        "doubled",
        "sixfold rise",
        "over an hour",
        "estimated that ",
        "(est.)",
        "Rs.",
        "lakh",
        "crores",
        "guns, 5; ",
        "at 2100 (1600 GMT)",
        "Your 66",
        "1 2",
        "?",
        "of the force",
        "points",
    ),
    *(
        "half a million",
        "four to five thousand",
        "one",
        "twenty",
        "hundred",
        "thousand",
        "dozen",
        "officers",
        "é",
        "İ",
        "ß",
    ),
    *(
        "Asad said ",
        "he ",
        "they ",
        "Asked about it, ",
        "Participants: ",
        "Date: ",
        "Drafted by: ",
        "MEMORANDUM FOR THE RECORD",
    ),
)
texts = st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=8)), max_size=30).map("".join)


@settings(max_examples=300, deadline=None)
@given(texts)
def test_every_span_slices_to_its_words_and_nothing_overlaps(text):
    found = reading.read(text)
    for thing in (*found.redactions, *found.dates, *found.quantities):
        assert text[thing.start : thing.end] == thing.wording != ""
    for field in found.header.fields:
        assert text[field.start : field.end] == field.value
    for amount in found.quantities:
        assert amount.start <= amount.core[0] < amount.core[1] <= amount.end
    spans = sorted(
        (thing.start, thing.end)
        for kind in ("redactions", "pages", "dates", "quantities")
        for thing in getattr(found, kind)
    )
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    for spans in (found.paragraphs, found.sentences):
        assert all(end <= start for (_, end), (start, _) in pairwise(spans))
        assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)


NAMED_UNITS = {*unit_categories.MONEY, *unit_categories.PERCENTS, "times", "percentage points"}


@settings(max_examples=300, deadline=None)
@given(texts)
def test_no_unit_and_no_change_is_invented(text):
    found = reading.read(text)
    for amount in found.quantities:
        assert amount.unit is None or amount.unit in NAMED_UNITS or amount.unit in text
        assert amount.low is None or amount.high is None or amount.low <= amount.high
    for change in found.changes:
        assert change.after in found.quantities
        assert change.before is None or change.before in found.quantities
        if change.before and change.factor is not None:
            assert (change.factor > 1) == (change.direction == "up")


@settings(max_examples=100, deadline=None)
@given(texts)
def test_reading_twice_gives_the_same(text):
    assert reading.read(text) == reading.read(text)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_no_text_makes_the_reader_raise(text):
    for amount in reading.read(text).quantities:
        assert all(field.name for field in dataclasses.fields(amount))


ONES = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
TENS = ["-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelt(number: int, joint: str) -> str:
    """Write a number as an English speaker does, `joint` being " and " or " " behind the hundreds."""
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    for worth, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= worth:
            rest = number % worth
            between = joint if rest < 100 else " "
            return f"{spelt(number // worth, joint)} {name}" + (between + spelt(rest, joint) if rest else "")
    raise AssertionError(number)


counts = st.one_of(st.integers(2, 200), st.integers(2, 10**12 - 1))


@settings(max_examples=400, deadline=None)
@given(counts, st.sampled_from([" and ", " "]), st.booleans())
def test_a_number_written_in_words_is_read_back(number, joint, capital):
    words = spelt(number, joint)
    text = f"{words.capitalize() if capital else words} officers were sent."
    [amount] = numbers.read(text)
    assert (amount.low, amount.high, amount.qualifier, amount.unit) == (number, number, "exactly", "officers")
    assert amount.wording == text[: len(words)]


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**15 - 1), st.booleans())
def test_a_number_written_in_figures_is_read_back(number, commas):
    [amount] = numbers.read(f"They counted {number:,} men." if commas else f"They counted {number} men.")
    assert amount.low == amount.high == number


HEDGES = {
    "more than": ("more_than", True, False),
    "over": ("more_than", True, False),
    "at least": ("at_least", True, False),
    "no fewer than": ("at_least", True, False),
    "fewer than": ("less_than", False, True),
    "under": ("less_than", False, True),
    "up to": ("at_most", False, True),
    "no more than": ("at_most", False, True),
    "about": ("about", True, True),
    "roughly": ("about", True, True),
}


@settings(max_examples=200, deadline=None)
@given(counts, st.sampled_from(sorted(HEDGES)), st.booleans())
def test_every_hedge_leaves_its_sides_open_and_keeps_its_words(number, hedge, in_words):
    qualifier, low, high = HEDGES[hedge]
    written = spelt(number, " and ") if in_words else f"{number:,}"
    [amount] = numbers.read(f"He said {hedge} {written} men came.")
    assert (amount.wording, amount.qualifier) == (f"{hedge} {written}", qualifier)
    assert (amount.low, amount.high) == (number if low else None, number if high else None)


@settings(max_examples=200, deadline=None)
@given(st.integers(1, 900), st.integers(1, 99), st.sampled_from(["{} to {}", "between {} and {}", "from {} to {}"]))
def test_a_range_keeps_both_ends(low, more, shape):
    words = shape.format(low, low + more)
    [amount] = numbers.read(f"They need {words} men.")
    assert (amount.low, amount.high, amount.qualifier, amount.wording) == (low, low + more, "range", words)


SCALES = {"": 1, " thousand": 10**3, " million": 10**6}


@settings(max_examples=300, deadline=None)
@given(
    st.integers(2, 60),
    st.integers(1, 39),
    st.sampled_from(sorted(SCALES)),
    st.booleans(),
    st.sampled_from(["{} to {}", "between {} and {}", "from {} to {}"]),
)
def test_a_range_in_words_shares_its_scale_or_says_it_twice(low, more, scale, twice, shape):
    high = low + more
    words = shape.format(spelt(low, " ") + (scale if twice else ""), spelt(high, " ") + scale)
    [amount] = numbers.read(f"They need {words} men.")
    assert (amount.low, amount.high) == (low * SCALES[scale], high * SCALES[scale])
    assert (amount.qualifier, amount.wording) == ("range", words)


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 99), st.sampled_from([" thousand", " million"]))
def test_a_half_counts_in_the_scale_behind_it(whole, scale):
    [amount] = numbers.read(f"They need {spelt(whole, ' ')} and a half{scale} men.")
    assert amount.low == amount.high == (whole + 0.5) * SCALES[scale]
