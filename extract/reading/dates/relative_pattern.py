"""The words of dates that mean something only beside the memo's own: one pattern, each group named by what it holds."""

import re

from extract.reading.dates.calendar_words import MONTH, MONTHS, SEASON, SEASONS, SPELT_DAY_NUMBER, SPELT_NTH, WEEKDAY
from extract.reading.dates.offsets import COUNT, LENGTH, OR_SO, UNIT
from extract.reading.patterns import LazyPattern, any_of, words

TODAY = r"(?:(?:the\s+)?day\s+(?:before\s+yesterday|after\s+tomorrow)|today|tonight|tomorrow|tmrw?|yesterday)"
WHICH = r"(?:next|last|current|this\s+past|this\s+coming|this|past|previous|preceding|coming|following|upcoming)"
_PERIODS = ("week", "weekend", "fortnight", "month", "quarter", "year", "decade")
PERIOD = rf"(?:{any_of(_PERIODS)})"
NTH = rf"(?:(?:[0-3]?\d)(?:st|nd|rd|th)|{SPELT_NTH})"
SOME = r"(?:next|last|this\s+past|past|previous|preceding|coming|following|upcoming)"
SHORT_COUNT = rf"(?:couple(?:\s+of)?|{COUNT})"
ENDED = r"(?=\s*(?:[.,!?;:)]|$)|\s+(?:and|at|in|of|to|the|he|she|they|we|it|was|instant|inst)\b)"
PART = r"(?:(?P<part>early|earlier|mid|late|later|end|beginning|start|middle)\s+(?:of\s+|in\s+)?)"

RELATIVE = LazyPattern(
    rf"(?<![\w-])(?:"
    # two weeks ago; three weeks from tomorrow; two months from today on Tuesday
    rf"(?P<least>{OR_SO})?(?P<length>{LENGTH})(?P<so>\s+or\s+(?:so|thereabouts))?\s+(?P<way>ago|from|after|before)(?:\s+(?P<from>now|{TODAY})(?:\s+on\s+(?P<weekday8>{WEEKDAY}))?)?"
    # the last three months; two upcoming months; the past few years
    rf"|(?:(?:the|these)\s+)?(?:(?P<which9>{SOME})\s+(?P<least9>{OR_SO})?(?P<count>{SHORT_COUNT})\s+(?P<unit>{UNIT})"
    rf"|(?P<count2>{COUNT})\s+(?P<which10>{SOME})\s+(?P<unit2>{UNIT}(?<=s)))(?!\w|\s+of\b)"
    rf"|(?P<today>{TODAY}|this\s+(?:morning|afternoon|evening)|last\s+(?:night|evening))"
    # over the weekend; the 10th instant
    r"|(?:over|during|at|on|for)\s+(?P<weekend>the\s+weekend)(?!\w)"
    rf"|(?:the\s+)?(?P<nth8>{NTH})\s+(?:day\s+)?(?P<mail>inst(?:ant)?|ult(?:imo)?|prox(?:imo)?)(?!\w)"
    # earlier this year; the next week; next week on Friday
    rf"|{PART}?(?P<which>{WHICH})\s+(?:(?:fiscal|calendar|financial)\s+)?(?P<period>{PERIOD})(?:(?:\s+on|\s*-)?\s+(?P<weekday>{WEEKDAY}))?"
    # "the last week of talks" is a week of the talks
    rf"(?!\w|(?<!this\sweek)(?<!this\smonth)(?<!this\syear)\s+of\b(?!\s+{MONTH}))"
    # the rest of the year; the second quarter of last year
    rf"|(?:the\s+)?(?P<rest>rest|remainder)\s+of\s+(?:the|this)\s+(?:current\s+)?(?P<period3>week|month|quarter|year)(?!\w)"
    rf"|(?:the\s+)?(?P<nth7>first|second|third|fourth|last|latter)\s+(?P<what>quarter|half)\s+of\s+(?P<which11>this|last|next)\s+year"
    rf"|(?P<which8>next|following|previous|same)\s+day(?!\w)"
    rf"|(?:on\s+)?(?P<weekday2>{WEEKDAY})\s+(?:of\s+)?(?P<which2>(?:the\s+)?{WHICH})\s+(?P<period2>week)(?!\w)"
    rf"|(?P<which3>{WHICH})\s+(?:(?P<weekday3>{WEEKDAY})|(?P<month>{MONTH})|(?P<season>{SEASON}))(?!\w)"
    # Thursday the 21st; the second Friday of July; the 20th of next month
    rf"|(?P<weekday4>{WEEKDAY}),?\s+(?:(?:the\s+)?(?P<nth>[0-3]?\d(?:st|nd|rd|th)|(?<=the\s){SPELT_DAY_NUMBER}{ENDED}|{SPELT_NTH}{ENDED}|\d{{1,2}}(?=\s*(?:[.,](?!\d)|[!?;]|$))))(?!\w)"
    rf"|(?:the\s+)?(?P<nthday>{NTH}|last)\s+(?P<weekday5>{WEEKDAY})(?:\s+(?:of|in)\s+(?P<month2>{MONTH}))?(?!\w)"
    rf"|(?:the\s+)?(?P<nth2>{NTH})\s+(?:day\s+)?of\s+(?P<which6>{WHICH})\s+month"
    rf"|(?:the\s+)?(?P<nth5>{NTH})\s+day\s+of\s+the\s+month"
    rf"|(?:the\s+)?(?P<nth6>{NTH})\s+month\s+of\s+(?P<which7>{WHICH})\s+year"
    rf"|(?P<weekdays>two|three|four)\s+(?P<weekday7>{WEEKDAY})\s+(?P<way7>from\s+now|ago)"
    rf"|(?P<weekday6>{WEEKDAY})(?:,?\s+(?P<length6>{LENGTH})\s+from\s+(?:now|today))?(?!\w)"
    rf"|(?P<the>the)\s+(?P<nth3>{NTH}|\d\d?(?=\s*(?:[!?]|\.(?!\d)|$)))(?=\s*(?:[.,!?;]|$|and\b|at\b))"
    rf"|(?P<onth>on)\s+(?P<nth4>{NTH})(?=\s*(?:[.,!?;]|$))"
    rf")(?!\w)"
)
# Words that alone are a cheap sign of a relative date; "this" is one only before what can be this one.
_SIGNS = words("ago tomorrow today tonight tmr yesterday next last past previous preceding coming following upcoming")
_SIGNS |= {"from now", "same day", "of the month", "rest of", "remainder of", "the weekend", "inst", "instant", "ult"}
_SIGNS |= {"ultimo", "prox", "proximo", "this morning", "this afternoon", "this evening"}
_SIGNS |= {f"current {what}" for what in (*_PERIODS, "fiscal year")}
_SIGNS |= {f"this {what}" for what in (*_PERIODS, "past", "coming", *SEASONS, *MONTHS)}
_WEEKDAYS = words("mon tue tues wed wednes thu thur thurs fri sat satur sun")
HINT = re.compile(
    rf"\b(?:{any_of(_SIGNS)}|{any_of(_WEEKDAYS)}(?:days?)?\b"
    rf"|(?:the|on)\s+(?:\d|twent|thirt|{SPELT_NTH}\s*(?:[.,!?;]|$)))"
)
