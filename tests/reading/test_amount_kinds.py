"""Amounts by their kinds: money of South Asia, shared multipliers, multiples, digits, clocks, labels, units."""

import pytest

from extract import reading
from extract.reading import numbers


def read(text):
    return [(a.low, a.high, a.qualifier, a.unit) for a in numbers.read(text) if a.qualifier != "unstated"]


def exactly(value, unit):
    return (value, value, "exactly", unit)


def about(value, unit):
    return (value, value, "about", unit)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The clerk was paid Rs.640 in all.", [exactly(640, "rupees")]),
        ("A grant of Rs.85 million was passed.", [exactly(85e6, "rupees")]),
        ("Rs. 3,20,000 lay in the safe.", [exactly(320000, "rupees")]),
        ("About Rs.2,400 crore was lost.", [about(2.4e10, "rupees")]),
        ("They spent 17 crores on it.", [exactly(1.7e8, None)]),
        ("He asked for Rs 7.5 lakhs and got Rs 6 lakh.", [exactly(750000, "rupees"), exactly(600000, "rupees")]),
        ("The deficit is Rs 2.1 lakh crore.", [exactly(2.1e12, "rupees")]),
        ("The stamp cost Re.1 then.", [exactly(1, "rupees")]),
        ("Tk.900 was taken from each.", [exactly(900, "takas")]),
        ("It cost Rs.2 crore 40 lakh.", [exactly(2.4e7, "rupees")]),
        ("A debt of Rs 2 arab was owed.", [exactly(2e9, "rupees")]),
        ("Rs. 1.5 kharab was promised, and 3 arab rupees paid.", [exactly(1.5e11, "rupees"), exactly(3e9, "rupees")]),
        ("Rs 2 arab 40 crore went missing.", [exactly(2.4e9, "rupees")]),
        ("He met 3 Arab envoys.", [exactly(3, "envoys")]),
        ("A ransom of\nRs.55\nlakh was named.", [exactly(5.5e6, "rupees")]),
        ("THE FINE WAS RS.300.", [exactly(300, "rupees")]),
        ("They owed eight millions of francs.", [exactly(8e6, "francs")]),
        ("It rose by seven thousand million lire.", [exactly(7e9, "liras")]),
        ("He paid Rs 9 cr. for it.", [exactly(9e7, "rupees")]),
    ],
)
def test_money_of_south_asia_is_read_whole(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They want $6 to $9 million.", [(6e6, 9e6, "range", "USD")]),
        ("They want US$6 or US$7 million.", [(6e6, 7e6, "range", "USD")]),
        ("between Rs 4 and Rs 11 lakh", [(400000, 1100000, "range", "rupees")]),
        ("Rs 20.5 to Rs 31.5 billion", [(2.05e10, 3.15e10, "range", "rupees")]),
        ("It went from £3.4 to £1.9 million.", [exactly(3.4e6, "GBP"), exactly(1.9e6, "GBP")]),
        ("Output fell from 9 to 4 million tons.", [exactly(9e6, "tons"), exactly(4e6, "tons")]),
        ("Output fell from 9,000,000 to 4 million tons.", [exactly(9e6, "tons"), exactly(4e6, "tons")]),
        ("from 200 to 3 thousand men", [(200, 3000, "range", "men")]),
        ("It costs 5 or $7.", [exactly(5, None), exactly(7, "USD")]),
    ],
)
def test_a_multiplier_said_once_is_shared_and_no_other_is(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The number of raids more than trebled.", [(3, None, "more_than", "times")]),
        ("Prices nearly doubled.", [about(2, "times")]),
        ("The staff has been halved.", [exactly(0.5, "times")]),
        ("Costs will double.", [exactly(2, "times")]),
        ("There was an eightfold increase.", [exactly(8, "times")]),
        ("Traffic grew 12-fold.", [exactly(12, "times")]),
        ("It holds twice as many as before.", [exactly(2, "times")]),
        ("It is at least twice the size of it.", [(2, None, "at_least", "times")]),
        ("He doubled back to the road.", []),
        ("The plan had a threefold purpose.", []),
        ("He was a double agent.", []),
        ("She wrote twice.", []),
        ("Theft more than doubled to 60 cases.", [(2, None, "more_than", "times"), exactly(60, "cases")]),
        ("Crime doubled, according to 12 judges.", [exactly(2, "times"), exactly(12, "judges")]),
        ("The port doubled its staff to 60.", [exactly(60, "staff")]),
        ("Fees were halved from 60 to 30 rupees.", [exactly(60, "rupees"), exactly(30, "rupees")]),
    ],
)
def test_a_multiple_alone_is_counted_in_times(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The siege took over an hour.", [(1, None, "more_than", "hour")]),
        ("He ruled for more than a decade.", [(1, None, "more_than", "decade")]),
        ("almost a year passed", [about(1, "year")]),
        ("less than a\nmile off", [(None, 1, "less_than", "mile")]),
        ("AT LEAST A WEEK", [(1, None, "at_least", "WEEK")]),
        ("It took an hour.", []),
        ("It was not a mile off.", []),
        ("over a quarter of an inch", [(0.25, None, "more_than", "inch")]),
        ("The barrel went over a barrel.", []),
    ],
)
def test_one_of_a_measure_is_an_amount_where_it_is_hedged(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They fed 34\u00a0000 people.", [exactly(34000, "people")]),
        ("They fed 34\u202f500 people.", [exactly(34500, "people")]),
        ("They fed 1\u2009234\u2009567 people.", [exactly(1234567, "people")]),
        ("They fed 34’500 people.", [exactly(34500, "people")]),
        ("He gave up 07 rifles and 02 pistols.", [exactly(7, "rifles"), exactly(2, "pistols")]),
        ("a dose of 10^4 cells", [exactly(10000, "cells")]),
        ("5 1/4 kilos and half a sack", [exactly(5.25, "kilos"), (0.5, 0.5, "share", "sack")]),
        ("It weighed 14 plus or minus 2 tons.", [(12, 16, "range", "tons")]),
        ("more than52,000 men", [(52000, None, "more_than", "men")]),
        ("some 3,000people", [about(3000, "people")]),
        ("the planning figure (620,000)", [exactly(620000, None)]),
        ("thirty-odd thousand tents", [about(30000, "tents")]),
        ("three score and eleven years", [exactly(71, "years")]),
        ("a stain, 1T, there", []),
        ("a debt of $1T", [exactly(1e12, "USD")]),
        ("the bill was 500, 000 marks", [exactly(500000, "marks")]),
    ],
)
def test_figures_are_read_however_they_are_set(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The convoy left at 0415 (2345 GMT).", "from 1900 to 0530 hours", "until 0445", "at 02.35 local time", "UTC+3",
        "between seven and eight o'clock", "at half past 9", "at 4.10 in the afternoon", "GMT-5", "3 p. m.",
        "See report AB-14-220931.", "Your 812, July 3.", "Reference my 77.", "Telegram 1440 of May says so.",
        "under Resolution 1441", "men of 114 Battalion", "the 2 Brigade", "He lives at 16 Mill Road.",
        "at 3 Old Church Street",
        "Call (414) 555-0199.", "DocId:99120", "the Council of Ten met", "a last-16 place", "Decree 44 was signed.",
        "the sum is\n\n“7. Will he come?", "Argus 6 175\nHydra 9 240", "The plan is a mistaken one.",
        "Schedules 1 and 2", "despatches numbers 33 and 41",
    ],
)  # fmt: skip
def test_hours_labels_and_cells_are_no_amounts(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They report 14 dead.", [exactly(14, "dead")]),
        ("Your 300 men came.", [exactly(300, "men")]),
        ("He sent 3 battalions.", [exactly(3, "battalions")]),
        ("The settlers number 2.5 to 3 million.", [(2.5e6, 3e6, "range", "settlers")]),
        ("The gunmen numbered 40.", [exactly(40, "gunmen")]),
        ("It comes under three heads.", [exactly(3, "heads")]),
        ("under three men", [(None, 3, "less_than", "men")]),
        ("They fired four 122 mm rockets.", [exactly(4, "rockets"), exactly(122, "mm")]),
        ("two 250-pound bombs", [exactly(2, "bombs"), exactly(250, "pound")]),
        ("In all 410 total armed personnel came.", [exactly(410, "personnel")]),
        ("They met 19 last month.", [exactly(19, None)]),
        ("30 US soldiers and 6 U.N. officials", [exactly(30, "soldiers"), exactly(6, "officials")]),
        ("On 9/11 19 men boarded.", [exactly(19, "men")]),
        ("On 9/11, 24 men boarded.", [exactly(24, "men")]),
        ('FROM THREE TO\n"FOUR HUNDRED MEN', [(300, 400, "range", "MEN")]),
        ("more than\n“60 men", [(60, None, "more_than", "men")]),
        ("seven more ships", [exactly(7, "ships")]),
        ("3, 4 or 5 percent", [exactly(3, "percent"), (4, 5, "range", "percent")]),
        ("14 and 18 guns", [exactly(14, "guns"), exactly(18, "guns")]),
        ("a population of 9 million", [exactly(9e6, "population")]),
        ("Found: guns, 14; mortars, 3.", [exactly(14, "guns"), exactly(3, "mortars")]),
        ("half the convoy", [(0.5, 0.5, "share", "convoy")]),
        ("MEN FOUND 9 KG OF IT.", [exactly(9, "KG")]),
        ("THEY CUT A\n20-METER HOLE.", [exactly(20, "METER")]),
    ],
)
def test_the_noun_counted_is_the_unit(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected", "wording"),
    [
        (
            "It is estimated that the bridge will cost 3 million pesos.",
            about(3e6, "pesos"),
            "estimated that the bridge will cost 3 million pesos",
        ),
        ("Estimated damage came to $40,000.", about(40000, "USD"), "Estimated damage came to $40,000"),
        ("There are 220 men (est.) inside.", about(220, "men"), "220 men (est.)"),
        ("Losses: 12,400?", about(12400, "Losses"), "12,400?"),
        ("12,400? of them fled", about(12400, None), "12,400?"),
        ("He estimates the force at 900.", about(900, None), "estimates the force at 900"),
        ("Did they lose 300?", exactly(300, None), "300"),
        ("An estimate by three bodies", exactly(3, "bodies"), "three"),
        ("It was estimated, but 30 men left.", exactly(30, "men"), "30"),
    ],
)
def test_a_distant_hedge_is_part_of_the_wording(text, expected, wording):
    [amount] = numbers.read(text)
    assert ((amount.low, amount.high, amount.qualifier, amount.unit), amount.wording) == (expected, wording)


@pytest.mark.parametrize(
    "text",
    [
        "They won a last-16 place.",
        "It is a top-40 firm by sales.",
        "He missed the round-of-16 match.",
        "He led an under-19 side to Lahore.",
        "a prize for over-60 clerks",
        "the last-32 tie was put off",
        "It was built to EN 1090-2 and no other.",
        "The mill passed ISO 9001-3.",
        "Use IEC 61508-4 for it.",
        "He signed Form 1040-2 at once.",
        "Under Order 11905-7 it was closed.",
        "Regulation 1408-71 was repealed.",
        "My 61, May 27, 2 p.m. and 64, May 28, noon, refer.",
        "the one hundred and seventieth day of the siege",
        "as said in section nine and in article two",
        "League document C.412.1926. IX and annex A.31.1926",
        "a three-masted screw, under subsection 4 of points 2–3",
        "This right is one no court can deny, and one the law upholds.",
        "They cross one only to meet another.",
        "Tower 2 fell at noon.",
        "They met at Terminal 3 and hid in bunker 12.",
        "Smoke rose from reactor 4.",
        "The ship lay at Berth 9 until dawn.",
        "Nobody has yet seen Planet 9.",
        "Unit 731 was dissolved; so was Hangar 7.",
    ],
)
def test_a_number_that_ranks_cites_or_orders_is_no_amount(text):
    assert [amount for amount in reading.read(text).quantities if amount.qualifier != "unstated"] == []


@pytest.mark.parametrize(
    ("text", "amounts", "dates"),
    [
        ("At 2045 Rahman called the port.", [], []),
        ("He left at 2130 (1630 GMT).", [], []),
        ("They stopped at 1900 feet, at 1700 rpm.", [1900, 1700], []),
        ("At 1995 levels it was cheap.", [], ["1995"]),
        ("In 2010 local councils were closed.", [], ["2010"]),
        ("In 2005 (est.) it had 40 men.", [40], ["2005"]),
        ("By 2030 local time all was over.", [], []),
        ("The posts stood at 1450 men.", [1450], []),
        ("Its shares closed at 1112 p in all.", [1112], []),
        ("In the tower 40 men and in the terminal 9 women waited.", [40, 9], []),
        ("A total of 1500 hrs was lost.", [1500], []),
        ("We landed at 1945 and slept.", [], []),
    ],
)
def test_one_rule_tells_an_hour_from_a_count_and_from_a_year(text, amounts, dates):
    seen = reading.read(text)
    assert ([amount.low for amount in seen.quantities], [day.edtf for day in seen.dates]) == (amounts, dates)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It cost $6, 250, 000 in all.", [exactly(6250000, "USD")]),
        ("It cost 12, 400, 000 francs.", [exactly(12400000, "francs")]),
        ("He sold 3, 4 and 500 sheep.", [exactly(3, "sheep"), exactly(4, "sheep"), exactly(500, "sheep")]),
    ],
)
def test_a_scan_that_parts_thousands_with_a_space_too_is_read_whole(text, expected):
    assert read(text) == expected


def test_a_long_year_in_words_is_a_date_and_a_like_sum_an_amount():
    deed = "Done on the fourth day of May, one thousand nine hundred and twelve, for one thousand nine hundred pounds."
    seen = reading.read(deed)
    assert [day.edtf for day in seen.dates] == ["1912-05-04"]
    assert [(amount.low, amount.unit) for amount in seen.quantities] == [(1900, "pounds")]
    lord = reading.read("In the year of our Lord one thousand seven hundred and six.")
    assert [day.edtf for day in lord.dates] == ["1706"]


@pytest.mark.parametrize(
    "text",
    [
        "The Gang of Six trial opened in Lahore.",
        "He wrote of the Karachi Seven case.",
        "They bought a six-cylinder lorry and a 2-stroke pump.",
        "He gave an 11-digit code and sat in a two-seater.",
        "the hearings of Nov. 3, Nov. 18-22 and Nov. 25",
        "the ftse 100 lost ground, and so did the dax 40",
    ],
)
def test_a_number_in_the_name_of_a_body_a_kind_or_a_day_is_no_amount(text):
    assert [amount for amount in reading.read(text).quantities if amount.qualifier != "unstated"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the run-up to 3 trials he hid.", exactly(3, "trials")),
        ("the weeks leading up to 2 raids", exactly(2, "raids")),
        ("The bill added up to 90 dollars.", exactly(90, "USD")),
        ("It holds up to 90 men.", (None, 90, "at_most", "men")),
        ("He faces up to 9 years.", (None, 9, "at_most", "years")),
    ],
)
def test_what_leads_up_to_a_number_does_not_bound_it(text, expected):
    assert read(text) == [expected]


def test_a_symbol_of_measure_with_capitals_is_a_unit_and_no_name():
    assert read("It broke at 55 MPa, and at 3 GPa.") == [exactly(55, "MPa"), exactly(3, "GPa")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They counted 1,234,567,890,123,456,789 grains.", []),
        ("They counted 5,000,000,000,000,000,000 grains.", [exactly(5e18, "grains")]),
        ("The vault held 123456789012345 coins.", [exactly(123456789012345, "coins")]),
        ("Account 98765432109876543210 was closed.", []),
        ("It weighs 0.12345678901234567890 grams.", []),
    ],
)
def test_a_number_longer_than_is_held_for_certain_is_left(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "low", "high", "qualifier", "wording"),
    [
        ("The indemnity will not exceed 415 taels.", None, 415, "at_most", "not exceed 415 taels"),
        ("Losses have never exceeded\n40 men.", None, 40, "at_most", "never exceeded\n40 men"),
        ("It doesn't exceed 12 rounds.", None, 12, "at_most", "doesn't exceed 12 rounds"),
        ("They cannot be more than 300 men.", None, 300, "at_most", "cannot be more than 300 men"),
        ("He did not lose more than 30 men.", None, 30, "at_most", "not lose more than 30 men"),
        ("It was built without costing over 60 dollars.", None, 60, "at_most", "without costing over 60 dollars"),
        ("It must not fall below 70 men.", 70, None, "at_least", "not fall below 70 men"),
        ("He never had fewer than 8 guards.", 8, None, "at_least", "never had fewer than 8 guards"),
        ("There were not more than 50 men.", None, 50, "at_most", "not more than 50 men"),
        ("There were not less than 50 men, nor over 70 horses.", 50, None, "at_least", "not less than 50 men"),
        # What is denied is something else, or nothing.
        ("He was not paid in over 20 months.", 20, None, "more_than", "over 20 months"),
        ("He did not say that more than 300 men died.", 300, None, "more_than", "more than 300 men"),
        ("There were 40, if not more than 50 men.", 50, None, "more_than", "more than 50 men"),
        ("He did not come. More than 30 men did.", 30, None, "more_than", "More than 30 men"),
        ("It was much more than 20 men.", 20, None, "more_than", "more than 20 men"),
    ],
)
def test_a_bound_that_is_denied_is_the_bound_of_the_other_side(text, low, high, qualifier, wording):
    one = next(one for one in numbers.read(text) if one.qualifier == qualifier)
    assert (one.low, one.high) == (low, high)
    assert wording.startswith(one.wording)
    assert text.index(one.wording) == text.index(wording)
