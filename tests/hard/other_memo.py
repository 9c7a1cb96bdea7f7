"""A small made-up memo with the fields that the project's own leaves out, so that none goes untried."""

from __future__ import annotations

import hashlib
from pathlib import Path

TEXT = """MEMORANDUM FOR THE RECORD

The harbour has at least 60 guards. Of the boats, less than 40 can leave the port. Marsh said that some 3 to 5
piers were closed. [REDACTED] is painted on a boat. On the east side 12 lamps were lit.
On the west side 12 lamps were lit. The dues were as high as Rs 40 mounds. Crews fell from 30 men to 18 men.
Fees rose from 4 francs to 9 francs. In 1998 he came. On June 10 he left.
"""
MEMO = """memo:
  id: {id}
  title: A. Marsh, harbour master
  kind: Memorandum
  publisher: The harbour office
  place: Port
  date: 2004-05-06
  version: 1.0.0
  licence: Public domain
  sha256: {sha256}
people:
  - {{id: marsh, name: A. Marsh}}
themes:
  port: The port
  light: Light
claims:
  - id: guards
    label: Guards
    theme: port
    said_by: {{how: not_stated}}
    quantity: {{at_least: 60, unit: guards, wording: at least 60}}
    apart_from: [boats]
    quote: {{exact: The harbour has at least 60 guards.}}
  - id: boats
    label: Boats
    theme: port
    said_by: {{how: not_stated}}
    quantity: {{less_than: 40, unit: boats, wording: less than 40}}
    apart_from: [guards]
    quote: {{exact: "Of the boats, less than 40 can leave the port."}}
  - id: piers
    label: Piers
    theme: port
    said_by: {{who: [marsh], how: stated, words: Marsh said}}
    quantity: {{range: [3, 5], approximate: true, unit: piers, wording: some 3 to 5}}
    quote: {{exact: "Marsh said that some 3 to 5\\npiers were closed."}}
  - id: lamps
    label: Lamps
    theme: light
    said_by: {{how: not_stated}}
    quantity: {{exactly: 12, unit: lamps, wording: "12"}}
    quote: {{exact: 12 lamps were lit., prefix: "west side ", span: [{start}, {end}]}}
  - id: dues
    label: Dues
    theme: port
    said_by: {{how: not_stated}}
    quantity: {{at_most: 4000000, unit: rupees, wording: as high as Rs 40 mounds}}
    judged: {{reason: A mound is a hundred thousand, by: B. Reader, date: 2026-11-20}}
    quote: {{exact: The dues were as high as Rs 40 mounds.}}
  - id: crews-before
    label: Crews before
    theme: port
    said_by: {{how: not_stated}}
    quantity: {{exactly: 30, unit: men, wording: "30"}}
    quote: {{exact: Crews fell from 30 men to 18 men.}}
  - id: crews
    label: Crews
    theme: port
    said_by: {{how: not_stated}}
    quantity: {{exactly: 18, unit: men, wording: "18"}}
    down_from: crews-before
    quote: {{exact: Crews fell from 30 men to 18 men.}}
  - id: fees-before
    label: Fees before
    theme: port
    said_by: {{how: not_stated}}
    quantity: {{exactly: 4, unit: francs, wording: 4 francs}}
    quote: {{exact: Fees rose from 4 francs to 9 francs.}}
  - id: fees
    label: Fees
    theme: port
    said_by: {{how: not_stated}}
    quantity: {{exactly: 9, unit: francs, wording: 9 francs}}
    up_from: fees-before
    quote: {{exact: Fees rose from 4 francs to 9 francs.}}
events:
  - id: left
    label: Marsh leaves
    theme: port
    kind: other
    said_by: {{how: not_stated}}
    dated_by: memo
    date: {{edtf: 1998-06-10, wording: June 10}}
    judged: {{reason: The year is that of the sentence before, by: B. Reader, date: 2026-11-20}}
    quote: {{exact: On June 10 he left.}}
set_aside:
  - quote: {{exact: "[REDACTED]"}}
    reason: The boat is called so
"""
CONTEXT = """citations:
  - {id: gazette, publisher: The Gazette}
events:
  - id: fine
    label: A fine
    kind: other
    theme: port
    date: {edtf: 2001-05-08, wording: 8 May 2001}
    toll:
      quantity: {exactly: 3000000, unit: rupees, wording: 30 mounds}
      reports:
        - {quantities: [{exactly: 3000000, unit: rupees, wording: 30 mounds}], citations: [gazette]}
    judged: {reason: A mound is a hundred thousand, by: B. Reader, date: 2026-11-20}
    citations: [gazette]
"""
CHARTS = """charts:
  - id: counted
    kind: intervals
    page: resources
    title: What was counted
    subtitle: By noun
    claims: [guards, boats, piers, lamps]
"""
BRIEFING = """slides:
  - id: counted
    message: What was counted
    chart: counted
    view: {speaker: [marsh], unit: count, fact: [memo], theme: [port]}
  - id: figures
    message: Figures
    claims: [boats, piers]
"""


def write(folder: Path) -> Path:
    """Write it below `folder`, and return its own folder."""
    own = folder / "harbour"
    own.mkdir(parents=True)
    start = TEXT.rindex("12 lamps were lit.")
    filled = MEMO.format(
        id="harbour",
        sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
        start=start,
        end=start + len("12 lamps were lit."),
    )
    written = {
        "memo.txt": TEXT,
        "memo.yaml": filled,
        "context.yaml": CONTEXT,
        "charts.yaml": CHARTS,
        "briefing.yaml": BRIEFING,
    }
    for name, text in written.items():
        (own / name).write_text(text, "utf-8")
    return own
