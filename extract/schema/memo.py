"""The shape of a memo's dataset, as pydantic models.

One model a thing that a curator writes. What a thing *means* is in data/README.md; whether it is
*true to the memo* is checked by `extract.checks`. Only shape and allowed words are decided here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from extract.schema.chart_kinds import CHART_KINDS
from extract.schema.quantity import Quantity

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=400, pattern=r"^[^\r\n]*\S[^\r\n]*$")]
# What of a dataset is ours to say, and how it is shown. A figure in it would be parted from its hedge: `checks.prose`
# finds these fields by the marks.
FIGURES, PLAIN = "it names figures by {claim-id}", "it is shown as it stands, without figures"
Prose = Annotated[str, StringConstraints(pattern=r"\S", max_length=4000), FIGURES]
Label = Annotated[Line, PLAIN]
Remark = Annotated[str, StringConstraints(pattern=r"\S", max_length=4000)]  # may hold a figure: it is about one

How = Literal["stated", "carried_on", "not_stated"]
Direction = Literal["improving", "sound", "no_problem", "mixed", "strained", "none"]
EventKind = Literal["attack", "raid", "assistance", "conflict", "interview", "other"]
if TYPE_CHECKING:
    ChartKindName = str
else:
    ChartKindName = Literal[tuple(CHART_KINDS)]


class Strict(BaseModel):
    """A field that is not in the codebook is a slip of the pen, never an extension."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, defer_build=True, populate_by_name=True)


class Quote(Strict):
    """W3C TextQuoteSelector: the exact words, and a little before and after where they occur twice.

    `span`, if given, is the TextPositionSelector that the quote must come out at: [start, end], end excluded.
    """

    exact: Annotated[str, StringConstraints(min_length=1, max_length=5000)]
    prefix: str = ""
    suffix: str = ""
    span: Annotated[list[int], Field(min_length=2, max_length=2)] | None = None


class SaidBy(Strict):
    """Who is behind a sentence, and how we know.

    how      stated: the sentence names its speaker; carried_on: an earlier sentence does; not_stated: none does
    words    the memo's own words of attribution ("Chief of Police Asad said"), absent when not stated
    """

    who: list[Slug] = []
    how: How
    words: Annotated[str, StringConstraints(min_length=1, max_length=400)] | None = None

    @model_validator(mode="after")
    def _agree(self) -> SaidBy:
        if self.how == "not_stated" and (self.who or self.words):
            raise ValueError("how is not_stated, so who and words must be left out")
        if self.how != "not_stated" and not (self.who and self.words):
            raise ValueError(f"how is {self.how}, so who and words (the memo's own words of attribution) are needed")
        return self


class Judged(Strict):
    """A person reads the words otherwise than the reader, and answers for it: why, who, and on which day (EDTF)."""

    reason: Remark
    by: Line
    date: Line


class Entry(Strict):
    """What every statement taken from the memo carries."""

    id: Slug
    label: Label
    theme: Slug
    place: Line | None = None
    said_by: SaidBy
    quote: Quote
    note: Prose | None = None


class Claim(Entry):
    """A quantity the memo states, or pointedly does not.

    up_from, down_from  the claim with the amount from which this one moved, in the same quote ("fell from 700 to 430")
    """

    quantity: Quantity
    judged: Judged | None = None
    same_as: Slug | None = None
    may_overlap: list[Slug] = []
    apart_from: list[Slug] = []
    up_from: Slug | None = None
    down_from: Slug | None = None


class Edtf(Strict):
    """A date in the Extended Date/Time Format, and the words for it in the source.

    relative   True where the words ("so far") mean something only beside the memo's own date
    """

    edtf: Line
    wording: Line
    relative: bool = False


class Event(Entry):
    """Something that happened. `date` is the memo's own; a date from elsewhere stands in context.yaml."""

    kind: EventKind
    dated_by: Literal["memo", "context", "nobody"]
    date: Edtf | None = None
    judged: Judged | None = None
    claims: list[Slug] = []


class Assessment(Entry):
    """A judgement with no number."""

    direction: Direction


class Mark(Strict):
    """One withheld mark: a bracket, a stamp with its label, or what scanning left of a mark (residue)."""

    kind: Literal["bracket", "stamp", "residue"]
    quote: Quote


class Redaction(Strict):
    """One place where something is withheld; a stamp and the bracket right after it are one place."""

    id: Slug
    label: Label
    marks: Annotated[list[Mark], Field(min_length=1)]
    note: Prose | None = None


class PageMark(Strict):
    """Where the memo's own page mark stands in its text."""

    page: Annotated[int, Field(ge=1, le=9999)]
    quote: Quote


class SetAside(Strict):
    """What looks like a mark of something withheld, or like a page mark, and is none: a curator's decision."""

    quote: Quote
    reason: Prose


class Person(Strict):
    """Someone a statement is attributed to."""

    id: Slug
    name: Line
    role: Line | None = None
    side: Line | None = None


class HeaderField(Strict):
    """One labelled line of the memo's header."""

    label: Line
    quote: Quote
    note: Prose | None = None


class Source(Strict):
    """What the memo is, and which text exactly."""

    id: Slug
    title: Line
    kind: Line
    publisher: Line
    place: Line
    date: Line
    version: Annotated[str, StringConstraints(pattern=r"^\d+\.\d+\.\d+$")]
    licence: Line
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class MemoFile(Strict):
    """memo.yaml: all that the memo says, and nothing else."""

    memo: Source
    people: list[Person] = []
    themes: dict[Slug, Label]
    bottom_line: list[Prose] = []
    key_figures: list[Slug] = []
    header: list[HeaderField] = []
    claims: list[Claim] = []
    events: list[Event] = []
    assessments: list[Assessment] = []
    redactions: list[Redaction] = []
    page_marks: list[PageMark] = []
    set_aside: list[SetAside] = []


class Citation(Strict):
    """Where an outside fact was published. No web address that was not opened."""

    id: Slug
    publisher: Line
    title: Line | None = None
    date: Line | None = None
    part: Line | None = None


class Report(Strict):
    """One publisher's figures, in its words: one quantity, or the parts that make up its toll."""

    quantities: Annotated[list[Quantity], Field(min_length=1)]
    by: Line | None = None
    citations: Annotated[list[Slug], Field(min_length=1)]


class Toll(Strict):
    """What the reports say together: where they disagree, the whole interval."""

    quantity: Quantity
    reports: Annotated[list[Report], Field(min_length=1)]
    note: Label | None = None


class ContextEvent(Strict):
    """An event as the public record dates it; `event` is the memo's event it is about, if any."""

    id: Slug
    label: Label
    kind: EventKind
    theme: Slug
    place: Line | None = None
    date: Edtf
    event: Slug | None = None
    toll: Toll | None = None
    judged: Judged | None = None
    citations: Annotated[list[Slug], Field(min_length=1)]
    note: Prose | None = None


class Inference(Strict):
    """A link that the curator draws and the memo does not, with its reason."""

    id: Slug
    label: Label
    claim: Slug
    context: Slug
    word: Literal["probably", "possibly"]
    reason: Prose


class ContextFile(Strict):
    """context.yaml: what the memo does not say."""

    citations: list[Citation] = []
    events: list[ContextEvent] = []
    inferences: list[Inference] = []


class Chart(Strict):
    """One chart of a memo: the code knows kinds, the data knows charts.

    rests_on  the statements that the title rests on without naming a figure; their sentences come first on a picture
    """

    id: Slug
    kind: ChartKindName
    page: Literal["resources", "timeline", "assessments", "evidence"]
    title: Prose
    subtitle: Prose
    claims: list[Slug] = []
    rests_on: list[Slug] = []
    whole: Slug | None = None
    unit_size: Annotated[float, Field(gt=0)] | None = None
    note: Prose | None = None


class ChartsFile(Strict):
    """charts.yaml: which charts this memo has, in their order."""

    charts: list[Chart] = []
