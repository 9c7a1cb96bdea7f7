"""Small letters without moving a character, and patterns built from word lists."""

import re
from collections.abc import Iterable, Iterator


def lower_same_length(text: str) -> str:
    """Return `text` in small letters, exactly as long as it came.

    >>> lower_same_length("Karachi, İzmir")
    'karachi, İzmir'
    """
    small = text.lower()
    if len(small) == len(text):
        return small
    # A few letters (İ) grow when lowered; those keep their case, because a moved offset would misplace every quote.
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def words(listed: str) -> frozenset[str]:
    """Return the words of a list written as prose.

    >>> sorted(words("two one"))
    ['one', 'two']
    """
    return frozenset(listed.split())


def any_of(phrases: Iterable[str]) -> str:
    r"""Return a pattern for any of `phrases`, branching where they part, so that a miss costs one comparison.

    A space stands for any white space, so a phrase is found across a line's end.

    >>> any_of(["two", "twenty", "ten"])
    't(?:en|w(?:enty|o))'
    """
    tree: dict[str, dict] = {}  # type: ignore[type-arg]
    for phrase in phrases:
        branch = tree
        for letter in phrase:
            branch = branch.setdefault(letter, {})
        branch[""] = {}
    return _pattern(tree)


def _pattern(branch: dict[str, dict]) -> str:  # type: ignore[type-arg]
    arms = [
        (r"\s+" if letter == " " else re.escape(letter)) + _pattern(rest)
        for letter, rest in sorted(branch.items())
        if letter
    ]
    if not arms:
        return ""
    ends_here = "" in branch
    if len(arms) == 1 and not ends_here:
        return arms[0]
    return "(?:" + "|".join(arms) + ")" + ("?" if ends_here else "")


class LazyPattern:
    """A pattern compiled when it is first searched for: the rich ones take milliseconds, and most texts need few."""

    __slots__ = ("_compiled", "_source")

    def __init__(self, source: str) -> None:
        self._source = source
        self._compiled: re.Pattern[str] | None = None

    def __call__(self) -> re.Pattern[str]:
        """Return the compiled pattern."""
        if self._compiled is None:
            self._compiled = re.compile(self._source)
        return self._compiled


def windows_around(folded: str, hint: re.Pattern[str], margin: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches around every hit of a cheap `hint`, `margin` characters each way, merged where they meet.

    A rich pattern then looks at these alone, instead of at every character of a text that is mostly prose.
    """
    start = end = -1
    for found in hint.finditer(folded):
        if found.start() - margin <= end:
            end = found.end() + margin
            continue
        if end >= 0:
            yield start, end
        start, end = max(0, found.start() - margin), found.end() + margin
    if end >= 0:
        yield start, end
