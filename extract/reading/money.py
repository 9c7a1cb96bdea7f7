"""Currency signs, codes and coins, before and behind a number."""

import re

from extract.reading.patterns import any_of, words

SIGNS = {"$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "元": "CNY", "₡": "CRC", "₾": "GEL", "₿": "BTC", "₹": "INR"}
SIGNS |= {"₩": "KRW", "₪": "ILS", "₽": "RUB", "฿": "THB", "₱": "PHP", "₫": "VND", "₦": "NGN", "₴": "UAH"}
CODES = words(
    "usd eur gbp jpy chf cad aud nzd cny rmb hkd sgd inr pkr npr lkr bdt sek nok dkk rub krw brl zar mxn aed sar ils"
    " try pln btc afn iqd kwd qar egp"
)
# Letters that mean a currency only right before figures: RM120,000 ringgit, PS21,700 pounds as some wires write it.
PREFIXES = {"rm": "MYR", "ps": "GBP", "us": "USD", "c": "CAD", "a": "AUD", "hk": "HKD", "nz": "NZD"}
# Written with a point or without, and apart: "Rs.500", "Rs 40.5", "Tk. 300".
SHORT = {"rs": "rupees", "re": "rupees", "rupees": "rupees", "tk": "takas", "afs": "afghanis", "af": "afghanis"}
COUNTRIES = {"us": "USD", "u.s": "USD", "u.s.": "USD", "hk": "HKD", "c": "CAD", "ca": "CAD", "a": "AUD", "au": "AUD"}
COUNTRIES |= {"nz": "NZD", "s": "SGD", "aud": "AUD", "nzd": "NZD", "cad": "CAD", "usd": "USD", "american": "USD"}
COINS = {"dollar": "USD", "buck": "USD", "pound sterling": "GBP", "euro": "EUR", "yen": "JPY"}
COINS |= {
    coin: coin + ("" if coin in ("yuan", "kuai", "baht", "won", "pence", "rand", "ringgit") else "s")
    for coin in [
        "rupee",
        "paisa",
        "anna",
        "cent",
        "yuan",
        "kuai",
        "franc",
        "mark",
        "markka",
        "peseta",
        "guilder",
        "shekel",
        "peso",
        "ruble",
        "rouble",
        "lira",
        "krona",
        "krone",
        "riyal",
        "dinar",
        "dirham",
        "won",
        "baht",
        "real",
        "rand",
        "pence",
        "penny",
        "ringgit",
        "rupiah",
        "dong",
        "taka",
        "afghani",
        "zloty",
        "forint",
    ]
}
PLURALS = {coin + "s": unit for coin, unit in COINS.items() if not coin.endswith("sterling")}
NAMED = {
    **COINS,
    **PLURALS,
    "paise": "paisas",
    "pounds sterling": "GBP",
    "lire": "liras",
    "kronor": "kronas",
    "pesos": "pesos",
}
BEFORE = re.compile(
    rf"(?:(?<![^\W_])(?P<country>{any_of(COUNTRIES)})\s?)?(?P<sign>[{''.join(SIGNS)}])\s?(?P<far>us|hk|a|c)?\Z"
    rf"|(?<![^\W_])(?P<million>m)?(?P<code>{any_of(CODES)})\s?\Z"
    rf"|(?<![^\W_])(?:(?P<prefix>{any_of(PREFIXES)})|(?P<short>{any_of(SHORT)})\.?\s{{0,2}})\Z"
)
# The same without a name for any part of it, for patterns that step over it.
LED_BY = (
    rf"(?:(?:us\s?|hk\s?|c|a)?[{''.join(SIGNS)}](?:us)?\s?|rm|(?:{any_of(CODES)})\s?"
    rf"|(?:{any_of(SHORT)})\.?\s?)?"
)
BEHIND = re.compile(
    rf"[\s-]*(?:(?P<sign>[{''.join(SIGNS)}])|(?P<million>m)?(?P<code>{any_of(CODES)})(?!\w))"
    rf"|[\s-]+(?:of\s+)?(?:(?P<country>(?!of\b|in\b|for\b|to\b|a\b|and\b|or\b)[^\W\d_.]{{2,12}}|u\.s\.?)\s+)?"
    rf"(?P<coin>{any_of(NAMED)})(?!\w)"
)
SCALED = re.compile(r"\s+(million|billion|trillion)\b")
NATIONS = {"us": "USD", "u.s.": "USD", "u.s": "USD", "american": "USD", "australian": "AUD", "canadian": "CAD"}
NATIONS |= {"hong": "HKD", "singapore": "SGD", "zealand": "NZD", "taiwan": "TWD"}


def before(folded: str, start: int) -> tuple[int, str, float] | None:
    """Return where the currency right before `start` begins, its name, and its multiplier (MUSD counts millions)."""
    found = BEFORE.search(folded, max(0, start - 12), start)
    if not found:
        return None
    if found["sign"]:
        country = found["country"] or found["far"]
        if country in ("a", "c", "s") and folded[found.start() + 1 : found.start() + 2].isspace():
            return found.start("sign"), SIGNS[found["sign"]], 1.0  # "a $1 billion suit" is an article.
        return found.start(), COUNTRIES[country] if country and found["sign"] == "$" else SIGNS[found["sign"]], 1.0
    if found["code"]:
        return found.start(), _code(found["code"]), 1e6 if found["million"] else 1.0
    if found["short"]:
        return found.start(), SHORT[found["short"]], 1.0
    return found.start(), PREFIXES[found["prefix"]], 1.0


def behind(folded: str, end: int) -> tuple[int, str, float] | None:
    """Return where the currency right behind `end` ends, its name, and its multiplier."""
    found = BEHIND.match(folded, end)
    if not found:
        return None
    if found["sign"]:
        return found.end(), SIGNS[found["sign"]], 1.0
    if found["code"]:
        if scaled := SCALED.match(folded, found.end()):
            return scaled.end(), _code(found["code"]), {"m": 1e6, "b": 1e9, "t": 1e12}[scaled[1][0]]
        return found.end(), _code(found["code"]), 1e6 if found["million"] else 1.0
    unit = NAMED[found["coin"]]
    return found.end(), NATIONS.get(found["country"], unit) if unit == "USD" else unit, 1.0


def _code(written: str) -> str:
    return "CNY" if written == "rmb" else written.upper()
