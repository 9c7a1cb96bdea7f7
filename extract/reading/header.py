"""Read a memo's header: labelled fields in any order, several on a line, wrapped, bold, damaged or repeated."""

import re
from collections.abc import Iterator

from extract.reading import dateline, dates
from extract.reading.header_labels import label as pattern
from extract.reading.header_labels import side_of
from extract.reading.patterns import lower_same_length, words
from extract.reading.types import Field, Header, Party

# A header that has not begun by here is none, and one does not run longer.
REACH = 6000
TITLE = re.compile(
    r"MEMORANDUM\s+FOR\s+THE\s+RECORD|^[ \t*]*(?i:memorandum\s+for\s+the\s+record)[ \t*]*\r?$", re.MULTILINE
)
BLANK = re.compile(r"\r?\n[ \t\u00a0]*\r?\n")
LINE = re.compile(r"\r?\n")
GOES_ON = re.compile(r"(?:,|;|&|\band|\bof|\bthe|\bfor|-)\s*$", re.IGNORECASE)
WIDE = 64
# Words of an office: a piece of nothing else says what the person named before it is.
OFFICE = words(
    "Deputy Director Assistant Chief Counsel General Office Agent Special Staff Secretary Under Minister"
    " Inspector Administrator Attorney Manager Advisor Adviser Officer Counselor Consul Legal Division Section"
    " Unit Branch"
)
PERSON = re.compile(r"\s*[,;]\s*(?:and\s+)?|\s+and\s+|\s+&\s+|\s*\n+\s*(?=[-•])")


def read(text: str) -> Header:
    """Return the header; where a text has none, its fields are empty and the body starts at 0, or behind its dateline.

    A text's day is that of its labels, or else of its dateline.
    """
    title = TITLE.search(text, 0, REACH)
    found = list(_labels(text, title.end() if title else -1))
    fields, parties = [], []
    for index, label in enumerate(found):
        limit = found[index + 1].start() if index + 1 < len(found) else len(text)
        start, end = _value(text, label, limit, last=index + 1 == len(found))
        name = str(label.lastgroup if label.lastgroup not in ("colon", "side") else "")
        name = next((group for group, value in label.groupdict().items() if value and group not in SHAPE), name)
        side = side_of(label)
        if name.startswith("participants"):
            name = "participants"
            parties.append(_party(text, start, end, side))
        fields.append(
            Field(name, text[label.start() : label.end()].strip(" \t*>\r\n\ufeff"), text[start:end], start, end)
        )
    _mend(text, fields, parties)
    after = max([field.end for field in fields] + ([title.end() if fields else 0] if title else [0]))
    day = _date(fields)
    if day is None and (written := dateline.read(text)):
        day = written.edtf
        if not fields and written.start < REACH // 3:
            after = max(after, written.end)
    return Header(
        title.group().strip(" \t*\r") if title else None,
        day,
        tuple(fields),
        tuple(parties),
        _body(text, after),
    )


# A large letter right behind a small one, with a colon not far behind: labels run together by a careless copy.
GLUED = re.compile(r"(?<=[a-z\d.)])(?=[A-Z][A-Za-z -]{3,30}:)|(?<=[A-Z])(?=[A-Z][a-z][A-Za-z -]{2,30}:)")
SHAPE = {"first", "colon", "side"}


def _labels(text: str, titled: int) -> Iterator[re.Match[str]]:
    """Yield the labels of the header, which ends at the first blank line behind which none follows closely."""
    names: set[str] = set()
    end = 0
    folded = lower_same_length(text[:REACH])
    labels = [*pattern().finditer(folded)]
    if places := [place.start() for place in GLUED.finditer(text, 0, REACH)]:
        labels += [found for place in places if (found := pattern(glued=True).match(folded, place)) and found["colon"]]
    for found in sorted(labels, key=lambda label: label.start()):
        first = found["first"] is not None
        if not found["colon"] and not (first and _bare(text, found)):
            continue
        if not first and not names and not 0 <= titled - 1 <= found.start() < titled + 40:
            continue
        if end and len(BLANK.findall(text, end, found.start())) > 2:
            return
        if not first and found["colon"].strip() != ":":
            continue
        if end and found.start() - end > 1200:
            return
        names.add(found.group().strip().lower())
        end = found.end()
        yield found


def _bare(text: str, found: re.Match[str]) -> bool:
    """Return whether a label at a line's start that lost its colon is still one: "Event   Meeting with …"."""
    words = found.group().strip(" *>").lower()
    return words in ("event", "date", "location") and bool(
        re.match(r"[ \t]+[A-Z0-9]", text[found.end() : found.end() + 8])
    )


def _value(text: str, label: re.Match[str], limit: int, last: bool) -> tuple[int, int]:
    """Return the span of a label's value: to the next label, a blank line, or the line on which it plainly ends."""
    start = label.end()
    while start < limit and text[start] in " \t*:\u00a0":
        start += 1
    if start < limit and text[start] in "\r\n":
        following = LINE.match(text, start)
        ahead = text[following.end() : following.end() + 2] if following else ""
        if following and ahead.strip():
            start = following.end()
    end = limit
    if blank := BLANK.search(text, start, limit):
        end = blank.start()
    # The whole printed line tells whether it was full and had to wrap, its label included.
    line_start = text.rfind("\n", 0, start) + 1
    while line_break := LINE.search(text, max(line_start, start), end):
        line = text[line_start : line_break.start()].rstrip()
        if not GOES_ON.search(line) and (len(line) < WIDE or line.endswith(".")):
            end = line_break.start()
            break
        line_start = line_break.end()
    while end > start and text[end - 1] in " \t\r\n*\u00a0":
        end -= 1
    return start, max(start, end)


def _party(text: str, start: int, end: int, side: str | None) -> Party:
    value = re.sub(r"\([^()]*\)", lambda inner: inner.group().replace(",", "\0"), text[start:end])
    names: list[str] = []
    for piece in PERSON.split(value):
        name = " ".join(piece.replace("\0", ",").split()).strip(" .*")
        written = name.split()
        if names and not OFFICE.isdisjoint(written) and all(word in OFFICE or word.islower() for word in written):
            names[-1] += f", {name}"
        elif name:
            names.append(name)
    return Party(side, tuple(names), start, end)


def _mend(text: str, fields: list[Field], parties: list[Party]) -> None:
    """Give back a side that a line's end tore off: "…and his deputy American / Participants:"."""
    for index in range(1, len(parties)):
        before, party = parties[index - 1], parties[index]
        if party.side is None and before.names and before.names[-1].endswith((" American", " Commission")):
            *others, torn = before.names
            name, side = torn.rsplit(" ", 1)
            parties[index - 1] = Party(before.side, (*others, name), before.start, before.end)
            parties[index] = Party(side.lower(), party.names, party.start, party.end)


def _date(fields: list[Field]) -> str | None:
    """Return the day of the meeting, or else of the memo, as EDTF."""
    for wanted in ("date", "memo_date", "notes"):
        for field in fields:
            if field.name == wanted:
                for date in dates.read(field.value):
                    if (
                        date.edtf.count("-") == 2
                        and "/" not in date.edtf
                        and not date.relative
                        and "X" not in date.edtf
                    ):
                        return date.edtf
    return None


def _body(text: str, after: int) -> int:
    while after < len(text) and (text[after].isspace() or text[after] in "*.,;:]"):
        after += 1
    return after
