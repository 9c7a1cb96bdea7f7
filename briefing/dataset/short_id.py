"""A view's short id: memo, chart and what a reader chose to see of it, in 8 to 14 characters, there and back.

Printed on every picture, so that a picture that lost its record still leads to its view. The alphabet has no 0, O, 1
or I. The first six characters name memo and chart by a digest of their ids; up to six more are the choices, one bit
each, the last of them a digest of the chosen words, so that a list that was reordered since is noticed; the last two
check the rest as a Reed-Solomon code does: any two characters mistyped or swapped are refused, wherever they stand.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefing.dataset.defaults import charts_of
from briefing.dataset.view import SPEAKER_NOT_STATED, View
from briefing.dataset.vocabulary import STATEMENT_KINDS
from extract.loading.store import Memo
from extract.problem import NoShortId
from extract.schema.memo import Chart

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # 32 signs: five bits each
SHORTEST, LONGEST = 8, 14
MORE = "+"  # set behind an id whose choices did not fit
_TAG, _SPEAKERS, _THEMES = 6, 8, 12  # characters; most speakers and themes that can be told


@dataclass(frozen=True, slots=True)
class Found:
    """What a short id stands for."""

    memo: Memo
    chart: Chart
    view: View


def code(memo: Memo, chart: str, view: View | None = None) -> str:
    """The short id of a chart as `view` shows it: "7QHM3KXP".

    Holds unit, kinds of statement, speakers and themes: what changes a chart. More than the first 8 speakers or 12
    themes of a memo cannot be told; then the id is the chart's own, followed by "+".
    """
    view = view or View()
    try:
        choices = _choices(memo, view)
    except OverflowError:
        return code(memo, chart) + MORE
    return _checked(_tag(memo.id, chart) + choices)


def read(typed: str, memos: Iterable[Memo]) -> Found:
    """Return what a typed id opens. Hyphens, spaces and lower case are forgiven, nothing else. Raises NoShortId."""
    memos = list(memos)
    plain = "".join(sign for sign in typed.upper() if sign not in " -\u2010\u2011\u2013").removesuffix(MORE)
    if wrong := sorted({sign for sign in plain if sign not in ALPHABET}):
        raise NoShortId(
            f"“{typed[:40]}” is no short id: it has {' '.join(wrong)[:20]}, and an id never has 0, O, 1 or I"
        )
    if not SHORTEST <= len(plain) <= LONGEST:
        raise NoShortId(f"“{typed[:40]}” has {len(plain)} characters; a short id has {SHORTEST} to {LONGEST}")
    if any(_syndromes(plain)):
        raise NoShortId(f"“{typed[:40]}” is mistyped: its check characters do not fit; compare it with the picture")
    fits = [(memo, chart) for memo in memos for chart in charts_of(memo) if _tag(memo.id, chart.id) == plain[:_TAG]]
    if not fits:
        named = ", ".join(memo.id for memo in memos) or "none"
        raise NoShortId(
            f"“{typed[:40]}” is well typed, but names a chart of a memo that is not here; there is: {named}"
        )
    memo, chart = fits[0]
    view = _view(memo, plain[_TAG:-2])
    if view is None:
        raise NoShortId(
            f"“{typed[:40]}” names speakers or themes that {memo.id} no longer lists so; its chart is {chart.id}"
        )
    return Found(memo, chart, view)


def _choices(memo: Memo, view: View) -> str:
    bits = int(view.unit == "share")
    for width, chosen, known in _lists(memo, view):
        mask = 0
        for word in chosen:
            if word not in known[:width]:
                raise OverflowError(word)
            mask |= 1 << known.index(word)
        bits |= mask << _place(width)
    signs = ""
    while bits:
        signs, bits = signs + ALPHABET[bits & 31], bits >> 5
    return signs + _digest(_words(view), 1) if signs else ""


def _view(memo: Memo, signs: str) -> View | None:
    """The choices told by these characters; None where they do not fit the memo's lists."""
    if not signs:
        return View()
    bits = sum(ALPHABET.index(sign) << (5 * at) for at, sign in enumerate(signs[:-1]))
    chosen: list[tuple[str, ...]] = []
    for width, _, known in _lists(memo, View()):
        mask = bits >> _place(width) & ((1 << width) - 1)
        if mask >> len(known):
            return None
        chosen.append(tuple(word for at, word in enumerate(known) if mask >> at & 1))
    fact, speaker, theme = chosen
    # As the address has them: those who are named first, then "not stated".
    speaker = tuple(sorted(speaker, key=lambda who: who == SPEAKER_NOT_STATED))
    view = View(theme=theme, speaker=speaker, fact=fact, unit="share" if bits & 1 else "count")
    return view if _choices(memo, view) == signs else None


def _lists(memo: Memo, view: View) -> Iterator[tuple[int, Sequence[str], list[str]]]:
    """Bits, what is chosen, what there is: in an order that a longer list does not change."""
    people = [SPEAKER_NOT_STATED, *(person.id for person in memo.file.people)]
    yield 4, view.fact, list(STATEMENT_KINDS)
    yield _SPEAKERS, view.speaker, people
    yield _THEMES, view.theme, list(memo.file.themes)


def _place(width: int) -> int:
    return {4: 1, _SPEAKERS: 5, _THEMES: 5 + _SPEAKERS}[width]


def _words(view: View) -> str:
    return "\n".join([view.unit, *sorted((*view.fact, *view.speaker, *view.theme))])


def _tag(memo: str, chart: str) -> str:
    return _digest(f"{memo}\n{chart}", _TAG)


def _digest(words: str, length: int) -> str:
    number = int.from_bytes(hashlib.sha256(words.encode()).digest()[:8], "big")
    return "".join(ALPHABET[number >> (5 * at) & 31] for at in range(length))


def _checked(signs: str) -> str:
    """Append the two characters that make both syndromes zero."""
    s0, s1 = _syndromes(signs + ALPHABET[0] * 2)
    # With a = alpha^n, b = alpha^(n+1):  x + y = s0  and  a x + b y = s1.
    a, b = _POWERS[len(signs)], _POWERS[len(signs) + 1]
    y = _times(s1 ^ _times(a, s0), _inverse(a ^ b))
    return signs + ALPHABET[s0 ^ y] + ALPHABET[y]


def _syndromes(signs: str) -> tuple[int, int]:
    plain = weighted = 0
    for at, sign in enumerate(signs):
        value = ALPHABET.index(sign)
        plain ^= value
        weighted ^= _times(_POWERS[at], value)
    return plain, weighted


def _times(a: int, b: int) -> int:
    """Multiply in the field of 32 elements, x^5 = x^2 + 1."""
    product = 0
    while b:
        product ^= a if b & 1 else 0
        a = a << 1 ^ (0b100101 if a & 16 else 0)
        b >>= 1
    return product


def _inverse(a: int) -> int:
    return next(b for b in range(1, 32) if _times(a, b) == 1)


def _powers() -> list[int]:
    powers = [1]
    while len(powers) < LONGEST + 1:
        powers.append(_times(powers[-1], 2))
    return powers


_POWERS = _powers()
