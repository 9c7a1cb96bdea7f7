"""Dash with the same charts and table. Run in the peers' environment: python dash.py PORT."""

import json
import os
import sys
from pathlib import Path
from typing import Any

# This file has its package's name, and stands first on the path.
sys.path.pop(0)

from dash import Dash, Input, Output, dash_table, dcc, html

data = json.loads(Path(os.environ["BENCH_CHARTS"]).read_text("utf-8"))
app = Dash(__name__, suppress_callback_exceptions=True)
app.layout = html.Div(
    [dcc.Location(id="at"), dcc.Link("first", href="/"), " ", dcc.Link("second", href="/second"), html.Div(id="page")]
)


@app.callback(Output("page", "children"), Input("at", "pathname"))
def page(path: str) -> list[Any]:
    """Title, one control, two charts, a table."""
    name = "second" if path == "/second" else "first"
    choices = list(data["pages"][name])
    return [
        html.H1(name.title()),
        dcc.Store(id="name", data=name),
        dcc.RadioItems(choices, choices[0], id="choice", inline=True),
        *(dcc.Graph(id=f"chart-{n}", figure=one) for n, one in enumerate(data["pages"][name][choices[0]])),
        dash_table.DataTable(data["rows"]),
    ]


@app.callback(
    Output("chart-0", "figure"), Output("chart-1", "figure"), Input("choice", "value"), Input("name", "data"),
    prevent_initial_call=True,
)  # fmt: skip
def choose(choice: str, name: str) -> list[Any]:
    """Both charts as chosen."""
    return list(data["pages"][name][choice])


if __name__ == "__main__":
    app.run(port=int(sys.argv[1]), debug=False)
