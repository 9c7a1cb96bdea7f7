"""Who a sentence is attributed to: stated in it, carried on from an earlier one, or not stated."""

import re

from extract.reading import sentences
from extract.reading.patterns import LazyPattern, any_of, words
from extract.reading.types import Attribution, Header

Span = tuple[int, int]

VERBS = words(
    "said says stated states noted notes added adds commented explained told believes believed thinks thought"
    " feels felt agreed agrees considered considers observed warned conceded contended mentioned replied responded"
    " claimed argued suggested recalled reported emphasized stressed asserted described acknowledged admitted"
    " denied interjected opined expressed remarked indicated confirmed estimated characterized asked underscored"
    " cautioned insisted maintained predicted complained concluded declared pointed cited criticized thanked"
    " assured offered advised expects expected knew recommended say claim claims believe think estimate estimates"
    " argues suggests reports alleged alleges"
)
NAME = r"[A-Z][\w.'’-]*(?:\s+(?:of\s+|al-)?[A-Z][\w.'’-]*){0,5}"
# "of the DCI", "to Zelikow": those are spoken of, and do not speak.
CUE = LazyPattern(
    rf"(?<![\w-])(?P<who>(?:[Bb]oth\s+)?(?:[Tt]he\s+)?{NAME}(?:(?:,\s+and\s+|,\s+|\s+and\s+)(?:the\s+)?{NAME}){{0,4}}"
    rf"|[Hh]e|[Ss]he|[Tt]hey|[Bb]oth)(?:\s+\([^()]{{1,40}}\))?,?(?:\s+(?:then|also|both|again|further|had|has|have|himself|later|first|\w+ly))*"
    rf"\s+(?P<verb>{any_of(VERBS)})(?!\w)(?:\s+that\b)?"
)
ACCORDING = LazyPattern(
    rf"\b(?:[Aa]ccording\s+to|[Ii]n\s+the\s+(?:view|opinion|words)\s+of)\s+(?:the\s+)?(?P<who>{NAME})"
)
# "Asked about X, they cited Y": whoever was asked is speaking, whatever the verb.
ASKED = LazyPattern(
    rf"^(?:When\s+)?[Aa]sked\b[^.]{{0,400}}?,\s+"
    rf"(?P<who>(?:both\s+)?(?:the\s+)?{NAME}(?:\s+and\s+{NAME})?|he|she|they)\s"
)
# ", Smith said." at a sentence's end, verb first or last.
TRAILING = LazyPattern(rf"[,”\"]\s+(?:{any_of(VERBS)})\s+(?P<who>{NAME})[.,]")
# Said by nobody in particular: "It was reported that", "Reportedly".
PASSIVE = re.compile(
    r"(?:It\s+(?:is|was|has\s+been|had\s+been)\s+(?:\w+ly\s+)?(?:said|reported|alleged|claimed|believed|noted|estimated"
    r"|thought|rumou?red|understood|agreed)\s+that|Reportedly|Allegedly)\b"
)
WORD = re.compile(r"(\w+),?\s+")
PRONOUN = {"he", "she", "they", "both"}
OPENERS = words(
    "nevertheless but yet then however instead perhaps when in on at asked and so also because while although"
    " though if since after before moreover furthermore thus therefore finally nonetheless according some chairman"
    " reflecting"
)
NO_ONE = words(
    "everyone nobody someone something nothing this that these those there it discussion many several most all"
)
ROLES = words(
    "chief police home secretary cg deputy director general counsel chairman vice chair minister president"
    " colonel major captain ambassador consul commissioner special agent inspector mr mr. mrs mrs. ms ms. dr dr."
    " gen gen. lt col sen sen. rep rep. governor mayor sheriff of the both"
)


def read(
    text: str, header: Header, passages: list[Span] | None = None, cut: list[Span] | None = None
) -> list[Attribution]:
    """Return one attribution for each sentence of the body, in order.

    A named speaker is carried on until the next one; across a paragraph, or behind a pronoun, that is unsure.
    `passages` and `cut` are the paragraphs and sentences, read here where not given.
    """
    passages = sentences.paragraphs(text) if passages is None else passages
    starts = {start for start, _ in passages}
    people = _surnames(header)
    speaker: Attribution | None = None
    subject: tuple[str, ...] = ()
    crossed, found = False, []
    for start, end in sentences.read(text, passages=passages) if cut is None else cut:
        if start < header.body_start:
            continue
        crossed = crossed or (start in starts and speaker is not None and speaker.sentence[0] != start)
        here = _stated(text, start, end, people, speaker, subject)
        if here:
            speaker, crossed = here, False
        elif PASSIVE.match(text, start):
            here = Attribution((start, end), (), "not_stated", True, None, None)
        elif speaker and speaker.how != "not_stated":
            here = Attribution(
                (start, end),
                speaker.who,
                "carried_on",
                crossed or _unsure(text, start, speaker),
                speaker.start,
                speaker.end,
            )
        else:
            here = Attribution((start, end), (), "not_stated", True, None, None)
        subject = _subject(text, start, end, people) or subject
        found.append(here)
    return found


def _stated(
    text: str, start: int, end: int, people: dict[str, str], speaker: Attribution | None, subject: tuple[str, ...]
) -> Attribution | None:
    stop = min(end, start + 600)
    sentence = text[start:stop]
    for pattern in (ASKED, ACCORDING, CUE, TRAILING):
        for found in pattern().finditer(sentence):
            written = found["who"]
            first, last = start + found.start("who"), start + found.end()
            while (opener := WORD.match(text, first)) and opener[1].lower() in OPENERS and opener.end() < last:
                first = opener.end()
            if written.lower() in PRONOUN:
                who = _meant(written.lower(), speaker, subject)
                how = "stated" if who else "not_stated"
                return Attribution((start, end), who, how, True, first, last)  # type: ignore[arg-type]
            if who := _names(written, people):
                return Attribution((start, end), who, "stated", False, first, last)
    return None


def _meant(pronoun: str, speaker: Attribution | None, subject: tuple[str, ...]) -> tuple[str, ...]:
    """Return whom a pronoun means: "he" the last one named, "they" only several that spoke together."""
    last = speaker.who if speaker else ()
    if pronoun in ("they", "both"):
        return last if len(last) > 1 else ()
    return last if len(last) == 1 else subject if len(subject) == 1 else ()


def _unsure(text: str, start: int, speaker: Attribution) -> bool:
    return speaker.unsure or text[start : start + 4] in ("They", "We d", "If w")


def _names(written: str, people: dict[str, str]) -> tuple[str, ...]:
    """Return the people in a written subject, titles left out where a name follows: "Chief of Police Asad" is Asad."""
    names = []
    for part in re.split(r",\s+and\s+|,\s+|\s+and\s+", written):
        kept = part.split()
        while kept and kept[0].lower().strip(".,") in OPENERS and len(kept) > 1:
            del kept[0]
        bare = list(kept)
        while bare and bare[0].lower() in ROLES:
            del bare[0]
        if not bare:
            bare = [word for word in kept if word.lower() not in ("the", "both")]
        name = " ".join(bare)
        if not name or name.lower() in NO_ONE | OPENERS or name.lower().strip(".") in ("i", "we"):
            continue
        names.append(people.get(name.split()[-1].lower(), name))
    return tuple(names)


def _surnames(header: Header) -> dict[str, str]:
    """Return the surname of every participant by its small letters, spelt as in the header."""
    found = {}
    for party in header.participants:
        for name in party.names:
            plain = re.sub(r"\([^)]*\)", "", name).split()
            if plain and plain[-1][0].isupper():
                found[plain[-1].lower()] = plain[-1]
    return found


def _subject(text: str, start: int, end: int, people: dict[str, str]) -> tuple[str, ...]:
    """Return the participant a sentence begins with, whom a later "he" may mean."""
    for word in text[start : min(end, start + 60)].split()[:5]:
        if name := people.get(word.strip(",.'’s").lower()):
            return (name,)
    return ()
