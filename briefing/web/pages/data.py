"""Data: every table of the dataset, to search and to take away."""

import streamlit as st

from briefing.dataset import citation, records
from briefing.export.workbook import workbook
from briefing.web import session
from briefing.web.views import data, page_frame, share
from briefing.web.views.page_bodies import body

here = session.require_memo("data")
links, memo, table = here.links, here.memo, here.links.view.table
note = {"source": citation.source(memo), "dataset": citation.dataset(memo), "licence": memo.file.memo.licence}
title = records.TITLES[table].lower()


def downloads() -> None:
    """CSV, XLSX and JSON of the chosen table and of everything; made only when asked for."""

    def rows() -> list[dict[str, records.Cell]]:
        # Not kept: what a button calls lives as long as its reader's session.
        return records.records(memo, table)

    def sheets() -> dict[str, list[dict[str, records.Cell]]]:
        return {records.TITLES[name]: found for name, found in records.all_tables(memo).items()}

    files = {
        f"{table}.csv": (f"{title} as CSV", lambda: records.as_csv(rows(), note)),
        f"{table}.xlsx": (f"{title} as XLSX", lambda: workbook({records.TITLES[table]: rows()}, note)),
        f"{table}.json": (f"{title} as JSON", lambda: records.as_json({table: rows()}, note)),
        "all.csv": ("everything as CSV", lambda: records.all_as_csv(memo, note)),
        "all.xlsx": ("everything as XLSX", lambda: workbook(sheets(), note)),
        "all.json": ("everything as JSON", lambda: records.as_json(records.all_tables(memo), note)),
    }
    with st.container(horizontal=True, key="downloads"):
        for name, (label, make) in files.items():
            st.download_button(f"Download {label}", make, f"{memo.id}-{name}", on_click="ignore", key=f"get-{name}")


session.render(
    here,
    body(links),
    downloads,
    share.all_charts(),
    data.facts(links) + page_frame.footer(links),
)
