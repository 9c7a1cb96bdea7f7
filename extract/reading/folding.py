"""Small letters without moving a character, so that every pattern is written once and every offset still holds."""


def fold(text: str) -> str:
    """Return `text` in small letters, exactly as long as it came.

    >>> fold("Karachi, İzmir")
    'karachi, İzmir'
    """
    small = text.lower()
    if len(small) == len(text):
        return small
    # A few letters (İ) grow when lowered; those keep their case, because a moved offset would misplace every quote.
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def either(words: "list[str] | tuple[str, ...] | dict[str, object]") -> str:
    """Return a pattern for any of `words`, branching on shared beginnings so that a miss costs one comparison.

    A space in a word stands for any white space, so a phrase is found across a line's end.

    >>> either(["two", "twenty", "ten"])
    't(?:en|w(?:enty|o))'
    """
    import re

    tree: dict[str, dict] = {}
    for word in words:
        branch = tree
        for letter in word:
            branch = branch.setdefault(letter, {})
        branch[""] = {}

    def pattern(branch: dict[str, dict]) -> str:
        optional = "" in branch
        arms = [
            (r"\s+" if letter == " " else re.escape(letter)) + pattern(rest)
            for letter, rest in sorted(branch.items())
            if letter
        ]
        if not arms:
            return ""
        if len(arms) == 1 and not optional:
            return arms[0]
        return "(?:" + "|".join(arms) + ")" + ("?" if optional else "")

    return pattern(tree)
