"""Tell an hour of the day from a count or a year: "at 2100 (1600 GMT)", "01.46 local time", "UTC+5", "until 0500"."""

import re

from extract.reading import units
from extract.reading.patterns import LazyPattern

ZONE = (
    r"(?:gmt|utc|z|zulu|local(?=\s+time\b|\s*[.,;:)]|\s*\Z)|ist|pst|pdt|est(?!\.?\))|edt|cst|cet|bst|pkt"
    r"|h(?:ou)?rs?|o'?’?\s?clock)(?!\w)"
)
ZONED = LazyPattern(rf"(?:[:.h]\d\d)?(?:\s*+(?:\(\s*+)?|-){ZONE}")
# "1800 to 0600 hours": what makes the second a time makes the first one too.
PAIRED = LazyPattern(
    rf"\s*(?:[-–/,]|\b(?:to|and|or|until|till)\b)\s*(?:[01]?\d|2[0-4])[.:]?[0-5]\d(?:\s*+(?:\(\s*+)?{ZONE}|(?<=\b0\d\d\d)(?!\w))"
    rf"|\s*\(\s*[0-2]\d[0-5]\d\s*{ZONE}"
)
LED = re.compile(r"\b(?:at|by|until|till|from|since|before|after|between|and|to)\s+\(?\Z")
AT = re.compile(r"\bat\s+(?:about\s+|around\s+|approximately\s+)?\Z")
BEHIND_ANOTHER = re.compile(r"(?<!\d)[0-2]\d[0-5]\d\s*(?:[-–/,]|\b(?:to|and|or|until|till)\b)\s*\Z")
PAST = re.compile(r"\b(?:half|quarter|minutes)\s+(?:past|to)\s+\Z")
OFFSET = re.compile(r"(?<![^\W_])(?:utc|gmt)\s?[+−–-]\s?\Z")
# "At 1990 levels", "at 2000 rpm", "at 1500 feet" are no hours.
LEVEL = re.compile(
    r"\s[b-hj-z](?![\w.])|\s+(?:level|price|rate|standard|value|session|meeting|summit|conference|election|percent|per\s+cent)"
)
MEASURED = units.MEASURES | units.TIMES | units.SYMBOLS


def is_time(folded: str, start: int, end: int) -> bool:
    """Return whether the figure at `start:end` is an hour of the day or a zone's distance from Greenwich."""
    before = folded[max(0, start - 20) : start]
    if OFFSET.search(before) or PAST.search(before):
        return True
    figure = folded[start:end]
    parted = figure.replace(".", "")
    if not parted.isdigit() or not 0 < len(parted) <= 4:
        return False
    if len(parted) > 2 and (int(parted[:-2]) > 24 or int(parted[-2:]) > 59):
        return False
    if len(parted) == 4 or (len(parted) == 3 and "." in figure):
        if ZONED().match(folded, end) or PAIRED().match(folded, end):
            return not ZONED().match(folded, end) or not figure.isdigit() or _zoned(folded, before, end)
        if "." in figure:
            return False
        if figure.startswith("0") and (LED.search(before) or BEHIND_ANOTHER.search(before)):
            return True
        return bool(AT.search(before)) and not _counts(folded, end)
    return len(parted) < 3 and bool(re.match(r"\s*(?:gmt|utc|zulu|local\s+time)\b", folded[end : end + 16]))


def _counts(folded: str, end: int) -> bool:
    """Return whether something is counted or measured right behind `end`; in a folded text only a currency is large."""
    unit = units.behind(folded, folded, end, False)[1]
    counted = unit is not None and (unit.isupper() or unit in MEASURED or units.is_counted(unit))
    return counted or LEVEL.match(folded, end) is not None


def _zoned(folded: str, before: str, end: int) -> bool:
    """Return whether hours behind four figures tell the time: "at 1430 hours", but not "a total of 1500 hours"."""
    if re.match(r"[\s-]*h(?:ou)?rs?\b", folded[end : end + 8]):
        return bool(LED.search(before) or AT.search(before)) or bool(BEHIND_ANOTHER.search(before))
    return True
