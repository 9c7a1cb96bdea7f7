"""Data: every table of the dataset, to search and to take away."""

import streamlit as st

from briefing import session, tables
from briefing.markup import cite, frame, share
from briefing.markup.bodies import body

here = session.arrive("data")
links, memo, table = here.links, here.memo, here.links.view.table
note = {"source": cite.source(memo), "dataset": cite.dataset(memo), "licence": memo.file.memo.licence}
title = tables.TITLES[table].lower()


def downloads() -> None:
    """CSV and JSON of the chosen table and of everything; made only when asked for."""

    def rows() -> list[dict[str, tables.Cell]]:
        # Not kept: what a button calls lives as long as its reader's session.
        return tables.records(memo, table)

    files = {
        f"{table}.csv": (f"{title} as CSV", lambda: tables.as_csv(rows(), note)),
        f"{table}.json": (f"{title} as JSON", lambda: tables.as_json({table: rows()}, note)),
        "all.csv": ("everything as CSV", lambda: tables.all_as_csv(memo, note)),
        "all.json": ("everything as JSON", lambda: tables.as_json(tables.all_tables(memo), note)),
    }
    with st.container(horizontal=True, key="downloads"):
        for name, (label, make) in files.items():
            st.download_button(f"Download {label}", make, f"{memo.id}-{name}", on_click="ignore", key=f"get-{name}")


session.show(
    here,
    body(links),
    downloads,
    share.all_charts(),
    frame.footer(links),
)
