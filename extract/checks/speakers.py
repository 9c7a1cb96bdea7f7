"""Whom the words of attribution name, and whether anybody else has spoken, or anything is withheld, since then.

The reader says who speaks in each sentence; a name is compared by its words, so that "Chief of Police Asad" is Asad.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from extract.checks import reread
from extract.loading import anchoring
from extract.loading.quotes import Span
from extract.loading.store import Loaded
from extract.loading.strict_yaml import Path_
from extract.problem import Problem
from extract.reading import speakers
from extract.reading.types import Attribution, Reading
from extract.schema.memo import Entry

Fault = tuple[str, str, str, bool]  # the field of said_by, what is wrong, what to do, whether it is sure

_WORD = re.compile(r"[^\W_][\w.'’-]*")
_PRONOUN = re.compile(r"\b(?:he|she|they|both|we|i)\b", re.IGNORECASE)
_WHO = "Name who speaks in these words, or say how: not_stated."


def check(loaded: Loaded) -> Iterator[Problem]:
    """Names that the memo does not have, and words that name somebody else, or attribute nothing."""
    yield from (problem for problem, sure in _all(loaded) if sure)


def doubts(loaded: Loaded) -> Iterator[Problem]:
    """What a person may know better: whom a pronoun means, and whether a voice is carried on past another."""
    yield from (problem for problem, sure in _all(loaded) if not sure)


@dataclass(frozen=True, slots=True)
class _Voices:
    """What is asked of every entry.

    text, read  the memo, and what the reader finds in it
    spoken      the sentences that name their speaker, or leave it at a pronoun
    withheld    where the marks begin behind which somebody else may have spoken
    known       person -> the words of the name; titled: those of the role, too
    """

    text: str
    read: Reading
    spoken: list[Attribution]
    withheld: list[int]
    known: dict[str, set[str]]
    titled: dict[str, set[str]]


def _all(loaded: Loaded) -> Iterator[tuple[Problem, bool]]:
    assert loaded.memo is not None
    yield from _names(loaded)
    voices = _voices(loaded)
    for section in ("claims", "events", "assessments"):
        for index, entry in enumerate(getattr(loaded.memo.file, section)):
            if entry.id in loaded.memo.spans and not waiting(entry):
                for field, what, fix, sure in _faults(entry, loaded.memo.spans[entry.id], voices):
                    facts = (("words", entry.said_by.words or "none"), ("quote", entry.quote.exact))
                    path: Path_ = (section, index, "said_by", *((field,) if field else ()))
                    yield loaded.problem("memo.yaml", path, what, fix, entry.id, facts), sure


def _voices(loaded: Loaded) -> _Voices:
    assert loaded.memo is not None
    memo, read = loaded.memo, reread.memo(loaded)
    known = {person.id: _words(person.name) for person in memo.file.people}
    # A title is anybody's who bears it, save where it holds another's name: "Haider's deputy".
    titled = {
        person.id: known[person.id] | (_words(person.role or "", large=True) - _but(person.id, known))
        for person in memo.file.people
    }
    spoken = [one for one in read.speakers if one.start is not None and one.sentence[0] <= one.start < one.sentence[1]]
    # What scanning left of a mark inside a sentence parts no sentence from another.
    withheld = [
        span.start
        for place in memo.file.redactions
        for mark, span in zip(place.marks, memo.anchors.marks[place.id], strict=True)
        if span and mark.kind != "residue"
    ]
    return _Voices(memo.text, read, spoken, sorted(withheld), known, titled)


def waiting(entry: Entry) -> bool:
    """Whether a note says that who speaks is still to be decided: it is listed as such."""
    return "TODO: who speaks" in (entry.note or "")


def _words(name: str, large: bool = False) -> set[str]:
    """The words of a name in small letters; of a title those alone that are written large."""
    found = (word.removesuffix("'s").removesuffix("’s").strip(".'’-") for word in _WORD.findall(name))
    return {word.lower() for word in found if len(word) > 1 and (word[0].isupper() or not large)}


def _but(name: str, known: Mapping[str, set[str]]) -> set[str]:
    return set().union(*(words for other, words in known.items() if other != name))


def _names(loaded: Loaded) -> Iterator[tuple[Problem, bool]]:
    assert loaded.memo is not None
    folded = loaded.memo.text.lower()
    there = _words(folded)
    for index, person in enumerate(loaded.memo.file.people):
        last = list(_WORD.findall(person.name))[-1:]
        for field, words in (("name", person.name), ("role", person.role or "")):
            large = field == "role"
            lost = [w for w in sorted(_words(words, large) - there) if not re.search(rf"\b{re.escape(w)}\b", folded)]
            if lost and not words.startswith("TODO"):
                what = f"the memo does not have {'the name' if field == 'name' else 'the word'} {', '.join(lost)}"
                sure = field == "name" and bool(_words(" ".join(last)) & set(lost))
                fix = "Write it as the memo does."
                yield loaded.problem("memo.yaml", ("people", index, field), what, fix, person.id), sure


def _faults(entry: Entry, quote: Span, voices: _Voices) -> Iterator[Fault]:
    who = [one for one in entry.said_by.who if one in voices.known]
    words = anchoring.attribution(entry.said_by, quote, voices.text)
    if entry.said_by.how == "not_stated":
        here = _at(quote.start, voices.read.speakers)
        named = here and here.how == "stated" and not here.unsure
        if here and named and any(_is(name, voices.titled.values()) for name in here.who):
            what = f"how is not_stated, but the sentence names its speaker: “{voices.text[here.start : here.end]}”"
            yield "", what, "Say who, and how: stated.", False
        return
    if words is None or not who:
        return
    yield from _faults_of_words(words, who, voices)
    if entry.said_by.how == "carried_on":
        if later := _later(words, quote, voices, [voices.titled[one] for one in who]):
            what = f"somebody else has spoken since: “{voices.text[later.start : later.end].strip()}”"
            yield "words", what, "Name the last who spoke before the quote, or say how: not_stated.", False
        if bisect_left(voices.withheld, words.end) < bisect_left(voices.withheld, quote.start):
            yield "how", "words are withheld between these words and the quote", "Say how: not_stated.", False


def _faults_of_words(words: Span, who: list[str], voices: _Voices) -> Iterator[Fault]:
    said = voices.text[words.start : words.end]
    there, here, known = _words(said), _at(words.start, voices.read.speakers), voices.known
    own = here is not None and here.start is not None and here.end is not None
    cue = here if own and here and here.start < words.end and words.start < here.end else None  # type: ignore[operator]
    named = [one for one in who if voices.titled[one] & there]
    others = [one for one in known if one not in who and known[one] & there - _all_of(who, known)]
    attributes = cue is not None or _cues(words, voices)
    if not named and not _PRONOUN.search(said):
        if others or not attributes:
            what = f"these words name {', '.join(others)}" if others else "these words attribute nothing to anybody"
            yield "words", what, _WHO, True
        else:
            yield "words", f"these words do not name {', '.join(who)}", _WHO, False
    elif not attributes:
        yield "words", "these words say of nobody that he said, thought or was asked", _WHO, False
    elif named and (lost := [one for one in who if one not in named]):
        yield "who", f"these words do not name {', '.join(lost)}", _WHO, False
    elif named and cue and (more := [one for one in others if any(_is(name, [known[one]]) for name in cue.who)]):
        yield "who", f"these words name {', '.join(more)}, too", "Name all who speak.", False
    elif not named and cue and not _same(cue.who, [voices.titled[one] for one in who]):
        meant = " and ".join(cue.who) or "nobody that the memo names"
        yield "who", f"as read, these words mean {meant}", _WHO, False


def _all_of(who: Iterable[str], known: Mapping[str, set[str]]) -> set[str]:
    return set().union(*(known[one] for one in who))


def _is(name: str, those: Iterable[set[str]]) -> bool:
    return any(_words(name) & words for words in those)


def _same(names: Iterable[str], those: list[set[str]]) -> bool:
    """Whether the names as read are those people, all of them and nobody else."""
    read = [_words(name) for name in names]
    return all(any(one & words for words in those) for one in read) and all(any(one & w for one in read) for w in those)


def _at(position: int, said: tuple[Attribution, ...]) -> Attribution | None:
    at = bisect_left(said, position + 1, key=lambda one: one.sentence[0]) - 1
    return said[at] if at >= 0 and position < said[at].sentence[1] else None


def _later(words: Span, quote: Span, voices: _Voices, who: list[set[str]]) -> Attribution | None:
    """The first who is named after the words and before the quote's end, and is somebody else."""
    for one in voices.spoken[bisect_left(voices.spoken, words.end, key=lambda one: one.sentence[0]) :]:
        if one.sentence[0] >= quote.end:
            return None
        if one.start is not None and one.start < quote.end and not _same(one.who, who):
            return one
    return None


def _cues(words: Span, voices: _Voices) -> bool:
    """Whether an attribution that is not the first of its sentence stands at these words."""
    start, end = reread.holding(words.start, voices.read.sentences) or words
    cut = voices.text[start : min(end, words.end + 200)]
    return any(
        start + found.start() < words.end and words.start < start + found.end()
        for pattern in (speakers.ASKED, speakers.ACCORDING, speakers.CUE, speakers.TRAILING)
        for found in pattern().finditer(cut)
    )
