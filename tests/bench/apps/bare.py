"""Bare Streamlit with the same charts and table, written as its documentation would: figures cached, nothing tuned."""

import json
import os
from pathlib import Path
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st


@st.cache_resource
def made() -> tuple[dict[str, dict[str, list[Any]]], pd.DataFrame]:
    """Return the figures by page and choice, and the table."""
    data = json.loads(Path(os.environ["BENCH_CHARTS"]).read_text("utf-8"))
    pages = {
        page: {choice: [go.Figure(one) for one in those] for choice, those in choices.items()}
        for page, choices in data["pages"].items()
    }
    return pages, pd.DataFrame(data["rows"])


def page(name: str) -> None:
    """Title, one control, two charts, a table."""
    pages, rows = made()
    st.title(name.title())
    choice = st.radio("Statements", list(pages[name]), horizontal=True, key=f"choice-{name}")
    for number, figure in enumerate(pages[name][choice]):
        st.plotly_chart(figure, key=f"{name}-{number}", theme=None)
    st.dataframe(rows)


def first() -> None:
    """The first page."""
    page("first")


def second() -> None:
    """The second page."""
    page("second")


st.set_page_config(layout="wide")
st.navigation([st.Page(first, default=True), st.Page(second)]).run()
