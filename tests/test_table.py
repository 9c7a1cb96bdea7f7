"""A table gives its rows at once and its frame when asked."""

import subprocess
import sys

from briefing.table import Table
from tests.serving import ROOT

ROWS = [{"id": "a", "low": None}, {"id": "b", "low": 3.0}]


def test_rows_columns_and_frame_are_the_same():
    table = Table(ROWS, ["id", "low"])
    assert (len(table), table["id"], table.to_dict("records")) == (2, ["a", "b"], ROWS)
    assert table.where(lambda row: row["low"] is not None)["id"] == ["b"]
    assert table.set_index("id").loc["b", "low"] == 3.0


def test_a_picture_is_drawn_without_pandas():
    script = (
        "import sys; from tests.charts.making import our_memo; from briefing.snapshot import snapshot;"
        "snapshot(our_memo(), 'arrests'); print('pandas' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
