"""The columns of the data package: name, type, what it means. In the order in which the files hold them.

A name that ends in ! is never missing. Types are those of Table Schema 2.
"""

from __future__ import annotations

Field = tuple[str, str, str]

PLACE: tuple[Field, ...] = (
    ("start!", "integer", "where the quote begins in memo.txt, in characters from 0"),
    ("end!", "integer", "where it ends, excluded: memo[start:end] is the quote"),
)
ENTRY: tuple[Field, ...] = (
    ("id!", "string", "unique in the dataset; never reused"),
    ("statement!", "string", "which of the four kinds of statement this is"),
    ("label!", "string", "what it is about, without any number"),
    ("theme!", "string", "the curator's grouping"),
    ("place", "string", "where, if the memo says so"),
    ("who", "string", "ids of those it is attributed to, joined by '; '"),
    (
        "how!",
        "string",
        "stated: the sentence names its speaker; carried_on: an earlier one does; not_stated: none does",
    ),
    ("speaker!", "string", "the same in words"),
    ("quote!", "string", "the memo's words, letter for letter"),
    *PLACE,
    ("note", "string", "the curator's note, where the wording is a trap"),
)
TABLES: dict[str, tuple[Field, ...]] = {
    "claims": (
        ENTRY[0],
        ("value!", "string", "the figure with its hedge; never use low or high without it"),
        *ENTRY[1:],
        ("wording!", "string", "the memo's exact words for the quantity"),
        ("qualifier!", "string", "the form of the quantity: exactly, about, more_than, at_least, less_than, at_most, "
                                 "range, share, none (a stated zero), unstated (an amount without a number)"),
        ("low", "number", "lower bound in `unit` (a share: its fraction); not stated where the memo leaves it open"),
        ("high", "number", "upper bound in `unit`; not stated where the memo leaves it open"),
        ("low_inclusive!", "boolean", "false where the bound itself is ruled out"),
        ("high_inclusive!", "boolean", "false where the bound itself is ruled out"),
        ("approximate!", "boolean", "true where the memo itself is inexact"),
        ("unit", "string", "the memo's own noun for what is counted"),
        ("of", "string", "the claim that a share is taken of"),
        ("same_as", "string", "the claim that says the same in another form"),
        ("may_overlap", "string", "claims whose relation the memo leaves open, joined by '; '; never add these"),
    ),
    "events": (
        *ENTRY,
        ("kind!", "string", "attack, raid, assistance, conflict, interview or other"),
        ("dated_by!", "string", "memo: the quote holds the date; context: an outside event does; nobody"),
        ("edtf", "string", "the memo's date in the Extended Date/Time Format"),
        ("date_wording", "string", "the memo's words for the date"),
        ("claims", "string", "ids of the claims that count it, joined by '; '"),
    ),
    "assessments": (*ENTRY, ("direction!", "string", "improving, sound, no_problem, mixed, strained or none")),
    "redactions": (
        ("id!", "string", "unique in the dataset; never reused"),
        ("statement!", "string", "withheld in the memo"),
        ("label!", "string", "where in the memo the place is"),
        ("marks!", "integer", "how many marks stand at the place"),
        ("wording!", "string", "the words of the marks themselves"),
        ("withheld", "string", "what stood there: redacted, always"),
        ("note", "string", "the curator's note"),
        *PLACE,
    ),
    "context": (
        ("id!", "string", "unique in the dataset; never reused"),
        ("statement!", "string", "public record: not in the memo"),
        ("label!", "string", "the event, as the public record has it"),
        ("kind!", "string", "attack, raid, assistance, conflict, interview or other"),
        ("theme!", "string", "the curator's grouping"),
        ("place", "string", "where"),
        ("edtf!", "string", "its date in the Extended Date/Time Format"),
        ("date_wording!", "string", "its date in words"),
        ("event", "string", "the memo's event it is about"),
        ("toll", "string", "the toll as reported, with the whole interval where reports disagree"),
        ("toll_low", "number", "lower bound of the toll, in `toll_unit`"),
        ("toll_high", "number", "upper bound of the toll, in `toll_unit`"),
        ("toll_unit", "string", "who is counted"),
        ("toll_note", "string", "what the reports count"),
        ("reports", "string", "each report's figures and publisher, joined by '; '"),
        ("citations!", "string", "where it was published, joined by '; '"),
        ("note", "string", "the curator's note"),
    ),
    "inferences": (
        ("id!", "string", "unique in the dataset; never reused"),
        ("statement!", "string", "inferred by the curator: not in the memo"),
        ("label!", "string", "the link that is drawn"),
        ("claim!", "string", "the memo's claim"),
        ("context!", "string", "the outside event"),
        ("word!", "string", "how sure: probably or possibly"),
        ("reason!", "string", "why"),
        ("value!", "string", "the claim's figure with its hedge"),
        ("wording!", "string", "the memo's words for it"),
        ("quote!", "string", "the claim's words in the memo"),
        *PLACE,
    ),
}  # fmt: skip
KEYS: dict[str, tuple[tuple[str, str], ...]] = {
    "claims": (("of", "claims"), ("same_as", "claims")),
    "context": (("event", "events"),),
    "inferences": (("claim", "claims"), ("context", "context")),
}
