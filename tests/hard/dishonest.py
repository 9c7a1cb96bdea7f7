"""Dishonest edits of two honest datasets, by the kinds that `verify` can know.

An edit is its kind and what it sets: ("claims/arrests/place", "Lahore") of memo.yaml, ("charts/…") of charts.yaml,
("slides/…") of briefing.yaml, ("outside/…", "citations/…" or "inferences/…") of context.yaml; None takes a value out.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.loading import yaml_file
from tests.hard import other_memo
from tests.serving import ROOT
from tests.spoiling import MEMO

FILES = {"charts": "charts.yaml", "slides": "briefing.yaml", "outside": "context.yaml", "citations": "context.yaml"}
FILES |= {"inferences": "context.yaml"}


@dataclass(frozen=True)
class Edit:
    kind: str
    memo: str
    sets: tuple[tuple[str, Any], ...]

    def __str__(self) -> str:
        said = "; ".join(f"{path}: {json.dumps(value, ensure_ascii=False)}" for path, value in self.sets)
        return f"{self.kind}: {said}"


def edits() -> list[Edit]:
    return [
        *(Edit(kind, MEMO, _pairs(sets)) for kind, those in HAIDER.items() for sets in those),
        *(Edit(kind, "harbour", _pairs(sets)) for kind, those in HARBOUR.items() for sets in those),
    ]


def _pairs(sets: tuple[Any, ...]) -> tuple[tuple[str, Any], ...]:
    return tuple(zip(sets[::2], sets[1::2], strict=True))


def write(edit: Edit, parent: Path) -> Path:
    """The edited dataset below `parent`."""
    folder = parent / edit.memo
    shutil.rmtree(folder, ignore_errors=True)
    if edit.memo == MEMO:
        shutil.copytree(ROOT / "data" / MEMO, folder)
    else:
        other_memo.write(parent)
    for path, value in edit.sets:
        section, *rest = path.split("/")
        name = folder / FILES.get(section, "memo.yaml")
        content = yaml_file.parse(name.read_bytes(), str(name)).value
        assert isinstance(content, dict)
        _set(content, ["events" if section == "outside" else section, *rest], value)
        name.write_text(json.dumps(content, ensure_ascii=False), "utf-8")  # JSON is YAML
    return folder


def _set(inside: Any, path: list[str], value: Any) -> None:
    key: Any = path[0]
    if isinstance(inside, list):
        key = len(inside) if key == "new" else next(i for i, one in enumerate(inside) if key in (str(i), _id(one)))
        inside += [{}] * (key == len(inside))
    if len(path) > 1:
        if isinstance(inside, dict):
            inside.setdefault(key, [] if path[1] == "new" else {})
        _set(inside[key], path[1:], value)
    elif value is None:
        del inside[key]
    else:
        assert not isinstance(inside, dict) or inside.get(key) != value, f"{path} changes nothing"
        inside[key] = value


def _id(one: Any) -> str:
    return str(one.get("id")) if isinstance(one, dict) else ""


def _said(who: str, how: str, words: str) -> dict[str, Any]:
    return {"who": who.split(), "how": how, "words": words}


def _moved(quantity: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {**quantity, **more}


ARRESTS = {"more_than": 500, "unit": "terrorists", "wording": "More than 500"}
REDEPLOYED = {"range": [4000, 5000], "unit": "officers", "wording": "Four to five thousand"}
TOLL = {"exactly": 2, "unit": "killed", "wording": "2"}
SPOKE = "claims/arrests/said_by"
TITLE, NOTE, LINE = "charts/force-allocation/title", "claims/arrests/note", "bottom_line/0"

HAIDER: dict[str, list[tuple[Any, ...]]] = {
    "speaker: somebody else": [
        ("assessments/network-broken/said_by", _said("haider", "stated", "Asad feels")),
        ("assessments/cooperation-praised/said_by", _said("asad", "stated", "CG Rohm commented")),
        ("assessments/impact-vital/said_by", _said("asad", "stated", "Home Secretary Haider considered")),
        ("claims/officers-redeployed/said_by", _said("rohm", "carried_on", "Chief of Police Asad said")),
        ("claims/police-all/said_by", _said("zelikow", "carried_on", "both Haider and Asad agreed")),
        ("assessments/lesson-learned/said_by", _said("tariq", "stated", "Haider then commented")),
        ("claims/arrests/said_by", _said("asad", "carried_on", "He said")),
        ("claims/police-all/said_by", _said("asad", "carried_on", "both Haider and Asad agreed")),
    ],
    "speaker: words that attribute nothing": [
        (SPOKE, _said("haider", "carried_on", "Karachi has proved")),
        (SPOKE, _said("haider", "carried_on", "internal security")),
        ("assessments/network-broken/said_by", _said("asad", "stated", "the terrorist network")),
        ("claims/officers-redeployed/said_by", _said("asad", "carried_on", "Karachi Chief of Police Asad")),
        ("claims/quetta-killed/said_by", _said("haider", "carried_on", "Sindh was not")),
    ],
    "speaker: past a later one": [
        ("claims/police-all/said_by", _said("asad", "carried_on", "Asad feels")),
        ("assessments/need-capabilities/said_by", _said("haider", "carried_on", "He said")),
        ("claims/people-against-terrorism/said_by", _said("asad", "carried_on", "Asad feels")),
        ("assessments/unsustainable/said_by", _said("haider", "carried_on", "Haider then commented")),
        ("assessments/cooperation-praised/said_by", _said("haider", "carried_on", "Haider then commented")),
    ],
    "speaker: across a redaction": [
        ("claims/camera-points-planned/said_by", _said("asad", "carried_on", "Chief of Police Asad said")),
        ("claims/quetta-killed/said_by", _said("haider", "carried_on", "Home Secretary Haider considered")),
        ("assessments/iran/said_by", _said("haider asad", "carried_on", "Haider and Asad thought")),
        ("assessments/need-resources/said_by", _said("asad", "carried_on", "Chief of Police Asad said")),
    ],
    "speaker: a name the memo does not have": [
        ("people/haider/name", "Hyder"),
        ("people/asad/name", "Asad Durrani"),
        ("people/new", {"id": "kazi", "name": "Kazi"}, SPOKE, _said("kazi", "carried_on", "He said")),
    ],
    "unit: not in the quote": [
        ("claims/arrests/quantity", _moved(ARRESTS, unit="militants")),
        ("claims/officers-redeployed/quantity", _moved(REDEPLOYED, unit="soldiers")),
        ("claims/camera-points-planned/quantity/unit", "cameras"),
        ("claims/quetta-killed/quantity/unit", "Shiites"),
        ("claims/police-all/quantity/unit", "troops"),
        ("claims/us-assistance/quantity/unit", "rupees"),
        ("claims/police-all/quantity/unit", "purposes"),
        ("claims/arrests/quantity/unit", "terrorists and militants"),
    ],
    "unit: an amount within": [
        ("claims/officers-redeployed/quantity/unit", "hundred officers"),
        ("claims/arrests/quantity/unit", "dozen terrorists"),
        ("claims/police-all/quantity/unit", "of 25,000 police"),
        ("claims/camera-points-planned/quantity/unit", "camera points 100"),
    ],
    "place": [
        ("claims/arrests/place", "Lahore"),
        ("claims/quetta-killed/place", "Balochistan"),
        ("events/afghan-war/place", "Kabul"),
        ("assessments/impact-to-the-north/place", "Punjab"),
        ("claims/quetta-killed/place", "Karachi"),
    ],
    "date: against its wording": [
        ("events/isi-raid/date/edtf", "2002-09-10"),
        ("events/american-mission/date/edtf", "2003-01/2003-06~"),
        ("events/nothing-received/date/edtf", "1999-01-01/2003-10-20"),
        ("events/isi-raid/date/wording", "2002"),
        ("events/nothing-received/date/wording", "Karachi has received"),
    ],
    "date: against the header": [
        ("memo/date", "2003-10-21"),
        ("memo/date", "2004-10-20", "events/nothing-received/date/edtf", "../2004-10-20"),
        ("memo/date", "2003-10", "events/nothing-received/date/edtf", "../2003-10"),
    ],
    "date: context against its wording": [
        ("outside/pearl-kidnapped/date/edtf", "2002-01-22"),
        ("outside/sheraton-context/date/edtf", "2002-06-08"),
        ("outside/pearl-killed/date/edtf", "2002-01-23/2002-03-21"),
        ("outside/quetta-mosque/date/edtf", "2003-07"),
    ],
    "date: context after the memo": [
        ("outside/quetta-mosque/date", {"edtf": "2004-03-02", "wording": "2 March 2004"}),
        ("outside/consulate-context/date", {"edtf": "2006-03-02", "wording": "2 March 2006"}),
        ("outside/sheraton-context/date", {"edtf": "2003-11", "wording": "November 2003"}),
    ],
    "date: page mark": [
        ("page_marks/0/page", 3),
        ("page_marks/0/page", 22),
        ("page_marks/0/page", 1),
    ],
    "quote: cut in mid-word": [
        ("assessments/iran/quote/exact", "ran was not a problem."),
        ("claims/arrests/quote/exact", "More than 500 terrorists had been arrest"),
        ("assessments/common-knowledge/quote/exact", "He said the situation in his province was common know"),
    ],
    "quote: cut after not": [
        ("assessments/sindh-not-extremist/quote/exact", "an extremist province"),
        ("assessments/iran/quote/exact", "a problem."),
        ("assessments/long-term-capabilities/quote/exact", "strong enough."),
        ("assessments/saudis/quote/exact", "encourage extremism."),
        ("events/nine-eleven/quote/exact", "cite our 9/11"),
        ("assessments/infrastructure-short/quote/exact", "up to it."),
    ],
    "quote: cut of its quantifier": [
        (
            "claims/police-pulled-off/quote/exact",
            "the police force had been pulled off general crime",
            "claims/police-pulled-off/quantity/wording",
            "the police force",
        ),
        (
            "claims/plans-thwarted/quote/exact",
            "plans had been thwarted",
            "claims/plans-thwarted/quantity/wording",
            "plans",
        ),
        (
            "claims/people-against-terrorism/quote/exact",
            "the people were against terrorism",
            "claims/people-against-terrorism/quantity/wording",
            "the people",
        ),
        ("assessments/plans-were-thwarted/quote/exact", "plans had been thwarted."),
        ("claims/support-received/quote/exact", "support", "claims/support-received/quantity/wording", "support"),
        ("assessments/live-together/quote/exact", "try to live and work together."),
    ],
    "quote: set aside": [
        (
            *("redactions/withheld-after-province", None),
            *(
                "set_aside/new",
                {"quote": {"exact": "Sindh was not an extremist province [redacted]"}, "reason": "Ours."},
            ),
        ),
        (
            *("redactions/withheld-before-iran", None),
            *("set_aside/new", {"quote": {"exact": "[redacted] Iran was not a problem."}, "reason": "Ours."}),
        ),
        (
            *("page_marks/0", None),
            *("set_aside/new", {"quote": {"exact": "Page 2\n\nNevertheless Home Secretary Haider"}, "reason": "Ours."}),
        ),
    ],
    "quote: marks swapped": [
        ("redactions/withheld-after-raid/marks/0/kind", "bracket"),
        ("redactions/withheld-before-iran/marks/0/kind", "stamp"),
        ("redactions/withheld-after-province/marks/0/kind", "residue"),
        (
            *("redactions/withheld-after-plans/marks/0/kind", "bracket"),
            *("redactions/withheld-after-plans/marks/1/kind", "stamp"),
        ),
    ],
    "relations: one-sided": [
        ("claims/police-on-protection/may_overlap", None),
        ("claims/officers-redeployed/may_overlap", None),
        ("claims/police-all/apart_from", ["officers-redeployed"]),
        ("claims/arrests/apart_from", ["quetta-killed"]),
    ],
    "relations: the whole": [
        (
            *("claims/police-all/apart_from", ["police-on-protection"]),
            *("claims/police-on-protection/apart_from", ["police-all"]),
        ),
        (
            *("claims/officers-redeployed/apart_from", ["police-on-protection"]),
            *("claims/police-on-protection/apart_from", ["officers-redeployed"]),
        ),
        ("claims/police-third/apart_from", ["police-on-protection"]),
    ],
    "relations: same_as": [
        ("claims/arrests/same_as", "arrests"),
        ("claims/officers-redeployed/same_as", "police-on-protection"),
        ("claims/police-on-protection/same_as", "police-all"),
        ("claims/police-third/same_as", "officers-redeployed"),
    ],
    "relations: shares": [
        ("claims/police-third/quantity/of", "police-third"),
        ("claims/camera-points-installed/quantity/of", "camera-points-installed"),
        ("claims/camera-points-installed/quantity/of", "police-all"),
        ("claims/police-third/quantity/of", "camera-points-planned"),
        ("claims/camera-points-installed/quantity/of", "officers-redeployed"),
    ],
    "relations: a whole": [
        ("charts/force-allocation/whole", "camera-points-planned"),
        ("charts/protection-duty/whole", "arrests"),
        ("charts/camera-points/whole", "police-all"),
        ("charts/force-allocation/whole", "police-on-protection"),
    ],
    "relations: an event's claims": [
        ("events/quetta-violence/claims", ["arrests"]),
        ("events/isi-raid/claims", ["binalshibh-and-others", "camera-points-installed"]),
        ("events/sheraton-bombing/claims", ["quetta-killed"]),
    ],
    "relations: a report's citation": [
        ("outside/sheraton-context/citations", ["ap-2002"]),
        ("outside/consulate-context/citations", ["universalis"]),
        ("outside/binalshibh-context/toll/reports/0/citations", ["nyt-2003"]),
    ],
    "prose: a hedge before a figure": [
        (TITLE, "Exactly {police-on-protection} of {police-all} police only worked on protection"),
        (TITLE, "Only {police-on-protection} of {police-all} police worked on protection"),
        (LINE, "Fewer than {police-all} police are in Karachi."),
        (NOTE, "They were {arrests} exactly."),
        (NOTE, "The exact number is {arrests}."),
        (LINE, "{police-all} police, no more, no less"),
        ("slides/arrests/message", "At most {arrests} terrorists had been arrested"),
        ("slides/force/notes", "Of a mere {police-all} police, {police-on-protection} at the least protect people."),
    ],
    "prose: a share of claims unlike": [
        (LINE, "{officers-redeployed/police-on-protection} of those on protection were redeployed."),
        (NOTE, "{police-on-protection/officers-redeployed} of the officers redeployed."),
        (LINE, "{quetta-killed/camera-points-planned} were killed."),
        ("slides/force/notes", "{quetta-killed/police-all} of the police were killed."),
    ],
    "prose: a title and its chart": [
        ("charts/camera-points/title", "{police-all} police watch {camera-points-planned} camera points"),
        ("charts/arrests/title", "{police-on-protection} police have arrested {arrests} terrorists"),
        ("charts/assistance/title", "{arrests} arrests, and of assistance {us-assistance}"),
        ("charts/timeline/title", "{quetta-killed} people killed: the memo dates few of its events"),
    ],
    "prose: written out": [
        (LINE, "The force has been halved."),
        (LINE, "That is double the number of police."),
        ("charts/arrests/note", "Dozens of terrorists were let go."),
        (NOTE, "Hundreds were arrested in all."),
        ("slides/force/notes", "Tens of thousands of police are in Karachi."),
        (NOTE, "There were fivehundred of them."),
        ("slides/arrests/notes", "There were 5OO of them."),
        ("claims/arrests/label", "Hundreds of terrorists arrested"),
        (NOTE, "The arrests have tripled."),
        (LINE, "That is twothirds of them."),
        (LINE, "A couple hundred of them were held."),
    ],
    "estimative language": [
        ("slides/threat/notes", "It is likely, if not highly probable, that the threat goes down."),
        ("slides/threat/message", "The threat is likely going down", "slides/force/notes", "It probably goes on"),
        ("slides/threat/message", "With high confidence the threat is likely to be going down"),
        ("inferences/quetta-probably/reason", "It is probably this event, and other events are very unlikely."),
        (LINE, "We assess with moderate confidence that the network has probably been broken."),
    ],
}

HARBOUR: dict[str, list[tuple[Any, ...]]] = {
    "speaker: somebody else": [
        ("people/new", {"id": "port", "name": "Port"}, "claims/piers/said_by", _said("port", "stated", "Marsh said")),
    ],
    "speaker: words that attribute nothing": [
        ("claims/guards/said_by", _said("marsh", "stated", "The harbour")),
        ("claims/lamps/said_by", _said("marsh", "carried_on", "painted on a boat")),
    ],
    "speaker: past a later one": [
        ("claims/piers/said_by", {"how": "not_stated"}),
    ],
    "speaker: a name the memo does not have": [("people/marsh/name", "A. Moore"), ("people/marsh/name", "Ezra Marsh")],
    "unit: not in the quote": [
        ("claims/guards/quantity/unit", "soldiers"),
        ("claims/boats/quantity/unit", "ships"),
        ("claims/boats/quantity/unit", "port"),
    ],
    "unit: an amount within": [("claims/lamps/quantity/unit", "thousand lamps")],
    "place": [("claims/lamps/place", "North side"), ("events/left/place", "London")],
    "date: context against its wording": [("outside/fine/date/edtf", "2001-08-05")],
    "date: context after the memo": [("outside/fine/date", {"edtf": "2005-05-08", "wording": "8 May 2005"})],
    "quote: cut of its quantifier": [("claims/piers/quote/exact", "to 5\npiers were closed.")],
    "quote: cut in mid-word": [("claims/guards/quote/exact", "The harbour has at least 60 guard")],
    "relations: one-sided": [("claims/boats/may_overlap", ["piers"]), ("claims/guards/apart_from", ["piers"])],
    "relations: same_as": [("claims/crews/same_as", "crews-before"), ("claims/boats/same_as", "guards")],
    "relations: a report's citation": [
        (
            *("citations/new", {"id": "times", "publisher": "The Times"}),
            *("outside/fine/toll/reports/0/citations", ["times"]),
        ),
    ],
    "prose: a hedge before a figure": [("slides/figures/message", "Precisely {boats} boats and only {piers} piers")],
    "prose: a share of claims unlike": [
        ("slides/figures/message", "{crews/crews-before} of the boats and {lamps/crews} of the crews")
    ],
    "prose: a title and its chart": [("charts/counted/title", "{crews} men for {boats} boats")],
    "prose: written out": [
        ("charts/counted/subtitle", "Scores of boats"),
        ("claims/boats/note", "A twofold loss, 4O boats"),
    ],
    "estimative language": [
        ("slides/counted/message", "Most piers are unlikely to open, and improbable to be repaired")
    ],
}
