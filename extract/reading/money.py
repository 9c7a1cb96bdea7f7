"""Currency signs, codes and coins, before and behind a number."""

import re

from extract.reading.folding import either, words

SIGNS = {"$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "元": "CNY", "₡": "CRC", "₾": "GEL", "₿": "BTC", "₹": "INR"}
SIGNS |= {"₩": "KRW", "₪": "ILS", "₽": "RUB", "฿": "THB", "₱": "PHP", "₫": "VND", "₦": "NGN", "₴": "UAH"}
CODES = words(
    "usd eur gbp jpy chf cad aud nzd cny rmb hkd sgd inr pkr sek nok dkk rub krw brl zar mxn aed sar ils try pln"
    " btc afn iqd kwd qar egp"
)
# Letters that mean a currency only right before figures: RM120,000 ringgit, PS21,700 pounds as some wires write it.
PREFIXES = {"rm": "MYR", "ps": "GBP", "rs": "rupees", "us": "USD", "c": "CAD", "a": "AUD", "hk": "HKD", "nz": "NZD"}
COUNTRIES = {"us": "USD", "u.s": "USD", "u.s.": "USD", "hk": "HKD", "c": "CAD", "ca": "CAD", "a": "AUD", "au": "AUD"}
COUNTRIES |= {"nz": "NZD", "s": "SGD", "aud": "AUD", "nzd": "NZD", "cad": "CAD", "usd": "USD", "american": "USD"}
COINS = {"dollar": "USD", "buck": "USD", "pound sterling": "GBP", "euro": "EUR", "yen": "JPY"}
COINS |= {
    coin: coin + ("" if coin in ("yuan", "kuai", "baht", "won", "pence", "rand", "ringgit") else "s")
    for coin in [
        "rupee",
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
NAMED = {**COINS, **PLURALS, "pounds sterling": "GBP", "lire": "liras", "kronor": "kronas", "pesos": "pesos"}
BEFORE = re.compile(
    rf"(?:(?<![^\W_])(?P<country>{either(COUNTRIES)})\s?)?(?P<sign>[{''.join(SIGNS)}])\s?(?P<far>us|hk|a|c)?$"
    rf"|(?<![^\W_])(?P<million>m)?(?P<code>{either(CODES)})\s?$|(?<![^\W_])(?:(?P<prefix>{either(PREFIXES)})|(?P<rupees>rs)\.?\s?)$"
)
BEHIND = re.compile(
    rf"[\s-]*(?:(?P<sign>[{''.join(SIGNS)}])|(?P<million>m)?(?P<code>{either(CODES)})(?!\w))"
    rf"|[\s-]+(?:(?P<country>(?!of\b|in\b|for\b|to\b|a\b|and\b|or\b)[^\W\d_.]{{2,12}}|u\.s\.?)\s+)?"
    rf"(?P<coin>{either(NAMED)})(?!\w)"
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
    if found["rupees"]:
        return found.start(), "rupees", 1.0
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
