"""The line of the user's own, such as how the pages may be passed on, at the head and foot of each."""

from extract.problem import UserError

LONGEST = 120  # characters


def handling_line(words: str) -> str:
    """The words as one line, "" for none. Raises UserError where they would not fit on a page."""
    line = " ".join(words.split())
    if len(line) > LONGEST:
        raise UserError(f"the handling line has {len(line):,} characters; at most {LONGEST} fit on a page")
    return line
