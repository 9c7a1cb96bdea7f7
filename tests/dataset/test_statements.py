"""A new field of a claim is named in the model and in statements.py; every carrier of the dataset shows it then."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

from tests.serving import ROOT
from tests.spoiling import MEMO

# All that is written for it, by file; the Data page, which has room for some columns only, is told its heading.
EDITS = [
    ("extract/schema/memo.py", "    judged: Judged | None = None\n", "    weather: Line | None = None\n"),
    (
        "briefing/dataset/statements.py",
        '        "may_overlap": tuple(claim.may_overlap),\n',
        '        "weather": claim.weather or "",\n',
    ),
    (
        "briefing/dataset/statements.py",
        '        Field("same_as", "string", "the claim that says the same in another form"),\n',
        '        Field("weather", "string", "what the sky was like"),\n',
    ),
    ("briefing/dataset/statements.py", "    judged: Text | None = None\n", "    weather: Text | None = None\n"),
    ("briefing/dataset/statements.py", 'ADDED = ("judged",', ' "weather",'),
    (f"data/{MEMO}/memo.yaml", "  - id: arrests\n", "    weather: a red sky\n"),
]  # fmt: skip
ASK = """
import json, sys
from dataclasses import replace
import briefing
from briefing.charts import build
from briefing.dataset import records
from briefing.dataset.tables import frames
from briefing.dataset.view import View
from briefing.export import datapackage, snapshot
from briefing.export.check import changes, snapshots
from briefing.export.metadata import svg
from briefing.export.record import parse
from briefing.html.links import Links
from briefing.web.views import data
from extract.checks import verify
from extract.loading import store

memo = verify.whole(store.load(store.data_folder() / sys.argv[1]))
record = parse(svg.extract(snapshot.snapshot(memo, "arrests", form="svg").data))
(held,) = (entry for entry in record.entries if entry.id == "arrests")
blue = replace(memo, file=memo.file.model_copy(update={"claims": [
    claim.model_copy(update={"weather": "a blue sky"}) if claim.id == "arrests" else claim for claim in memo.file.claims
]}))
data.COLUMNS["claims"]["weather"] = "Weather"
frame = briefing.open("data").claims.set_index("id")
chart = snapshot.snapshot(memo, "arrests", form="csv").data
package = datapackage.files(memo)
print(json.dumps({
    "frame": frame.loc["arrests", "weather"],
    "unsaid": int(frame["weather"].isna().sum()),
    "csv": records.as_csv(records.records(memo, "claims"), {}).decode().count("a red sky"),
    "json": json.loads(records.as_json(records.all_tables(memo), {}))["claims"][5]["weather"],
    "package": package["claims.csv"].decode().count("a red sky"),
    "described": package["datapackage.json"].decode().count("what the sky was like"),
    "found on the page": str(data.table(Links(memo, "data", View(find="red sky")))).count("a red sky"),
    "record": held.weather,
    "records without it": svg.extract(snapshot.snapshot(memo, "camera-points", form="svg").data).count("weather"),
    "chart's csv": chart.decode().count("a red sky"),
    "matches": snapshots.check(chart, [memo]).verdict,
    "changed": [str(change) for change in changes.changes(record, blue)],
}))
"""


def test_a_claim_s_new_field_is_written_in_two_files_and_shown_by_every_carrier(tmp_path: Path):
    for folder in ("extract", "briefing", "data"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for name, before, more in EDITS:
        text = (tmp_path / name).read_text("utf-8")
        assert before in text, f"{name}: {before}"
        (tmp_path / name).write_text(text.replace(before, before + more, 1), "utf-8")
    done = subprocess.run([sys.executable, "-c", ASK, MEMO], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {
        "frame": "a red sky",
        "unsaid": 18,
        "csv": 1,
        "json": "a red sky",
        "package": 1,
        "described": 1,
        "found on the page": 1,
        "record": "a red sky",
        "records without it": 0,
        "chart's csv": 1,
        "matches": "matches",
        "changed": ["arrests: weather from “a red sky” to “a blue sky”"],
    }
