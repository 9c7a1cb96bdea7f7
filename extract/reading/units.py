"""The noun a number counts, in the memo's own words; money and percent are part of the amount itself."""

import re

MONEY = {"$": "USD", "us$": "USD", "usd": "USD", "£": "GBP", "gbp": "GBP", "€": "EUR", "eur": "EUR", "¥": "JPY"}
COINS = {
    "dollar": "USD",
    "dollars": "USD",
    "pound sterling": "GBP",
    "pounds sterling": "GBP",
    "euro": "EUR",
    "euros": "EUR",
    "yen": "JPY",
    "rupees": "rupees",
    "rupee": "rupees",
}
SIGN = re.compile(r"(?:\b(?:us|hk|a|c|nz)\s?)?\$\s?$|\b(?:usd|eur|gbp)\s?$|[£€¥]\s?$")
COIN = re.compile(r"[\s-]+(?:(?:u\.?s\.?|american)\s+)?(dollars?|euros?|yen|rupees?|pounds?\s+sterling)\b")
PERCENT = re.compile(r"\s*-?(?:%|per\s*cents?\b|percentage\b|pct\b)")
NOUN = re.compile(r"[\s-]+(?:of\s+(?:the\s+|all\s+|its\s+|their\s+)?)?([^\W\d_]+)")
# Words that can follow a number without being what it counts.
NOT_NOUNS = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "from",
        "by",
        "with",
        "and",
        "or",
        "but",
        "that",
        "which",
        "who",
        "whom",
        "whose",
        "this",
        "these",
        "those",
        "they",
        "them",
        "it",
        "its",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "has",
        "have",
        "had",
        "do",
        "does",
        "did",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "shall",
        "should",
        "must",
        "more",
        "less",
        "most",
        "least",
        "as",
        "than",
        "then",
        "so",
        "if",
        "when",
        "while",
        "where",
        "after",
        "before",
        "since",
        "until",
        "during",
        "about",
        "around",
        "over",
        "under",
        "all",
        "each",
        "every",
        "both",
        "either",
        "neither",
        "not",
        "no",
        "only",
        "just",
        "also",
        "very",
        "too",
        "up",
        "down",
        "out",
        "off",
        "now",
        "ago",
        "later",
        "per",
        "via",
        "his",
        "her",
        "their",
        "our",
        "my",
        "your",
        "he",
        "she",
        "we",
        "i",
        "you",
        "there",
        "here",
        "said",
        "such",
    ]
)
COLLECTIVE = {"people", "police", "men", "women", "children", "personnel", "staff", "troops", "cattle", "aircraft"}


def money_before(folded: str, start: int) -> tuple[int, str] | None:
    """Return where a currency sign before `start` begins, and the currency."""
    found = SIGN.search(folded, max(0, start - 8), start)
    if not found:
        return None
    sign = found.group().strip().replace(" ", "")
    return found.start(), MONEY.get(sign, "USD" if sign == "$" else sign.upper())


def behind(folded: str, end: int) -> tuple[int, str | None]:
    """Return where the amount ends once an inseparable unit is counted in, and the unit or None."""
    if found := PERCENT.match(folded, end):
        return found.end(), "percent"
    if found := COIN.match(folded, end):
        return found.end(), COINS.get(found[1], found[1])
    return end, _noun(folded, end)


def _noun(folded: str, end: int) -> str | None:
    first = None
    position = end
    for _ in range(3):
        found = NOUN.match(folded, position)
        if not found or found[1] in NOT_NOUNS:
            break
        word = found[1]
        if word in COLLECTIVE or (word.endswith("s") and not word.endswith(("ss", "us", "is"))):
            return word
        first = first or word
        position = found.end()
    return first
