"""The number words of English, and what each is worth."""


def _counted(listed: str, start: int = 0, step: int = 1) -> dict[str, float]:
    return {word: float(start + step * place) for place, word in enumerate(listed.split())}


ONES = _counted(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
TENS = _counted("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10) | {"fourty": 40.0}
SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
    "quadrillion": 1e15,
    "lac": 1e5,
}
# Said in the plural only behind a number: "12 crores", "three millions"; "millions of men" counts nobody.
SCALES_BEHIND = SCALES | {scale + "s": worth for scale, worth in SCALES.items() if worth > 100}
# Scales of rupees alone: "2 arab" of anything else is an adjective without its capital.
OF_RUPEES = {"arab": 1e9, "kharab": 1e11}
# Counted like a scale ("three dozen", "half a dozen"), but nothing is added behind them.
GROUPS = {"dozen": 12.0, "dozens": 12.0, "score": 20.0}
# Letters that stand for a scale only right behind figures: "5m", "$10bn", "20k".
SUFFIXES = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12}
SUFFIXES |= dict.fromkeys(["mn", "mm", "mil", "mln"], 1e6) | dict.fromkeys(["bn", "bln"], 1e9)
SUFFIXES |= dict.fromkeys(["tn", "trn", "tln"], 1e12) | {"cr": 1e7}
ORDINALS = _counted(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth",
    1,
) | {"thirtieth": 30.0, "fortieth": 40.0, "fiftieth": 50.0}
ORDINALS |= {"sixtieth": 60.0, "seventieth": 70.0, "eightieth": 80.0, "ninetieth": 90.0}
ORDINALS |= {"hundredth": 1e2, "thousandth": 1e3, "millionth": 1e6}
# A half and a quarter are no ordinals; "second" never names a part.
PART = {word: value for word, value in ORDINALS.items() if value > 2} | {"half": 2.0, "quarter": 4.0}
PARTS = {word + "s": value for word, value in PART.items() if word != "half"} | {"halves": 2.0}
GLYPHS = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8}
