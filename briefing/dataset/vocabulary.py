"""Words that every carrier uses alike: pages, pictures, slides, handout, tables, alt texts."""

from __future__ import annotations

from datetime import date

# The four kinds of statement, and what each is called wherever a reader meets it.
STATEMENT_KINDS = {
    "memo": "said in the memo",
    "derived": "worked out by us",
    "context": "public record",
    "inference": "curator’s inference",
}
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def plural(count: int, noun: str) -> str:
    """A count with its noun: "1 mark", "1,200 marks". For nouns that take an s."""
    return f"{count:,} {noun}{'s' * (count != 1)}"


def long_date(written: str) -> str:
    """A day as people write it: "2003-10-20" is "20 October 2003"; anything else stays as it is."""
    try:
        day = date.fromisoformat(written)
    except ValueError:
        return written
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
