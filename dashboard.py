"""The dashboard's frame: its pages and their addresses, nothing else. Start it with `make run`."""

import streamlit as st

from briefing.markup.links import PAGES
from briefing.session import admitted

pages = [
    st.Page(
        f"briefing/pages/{name}.py",
        title=title,
        url_path="" if name == "overview" else name,
        default=name == "overview",
    )
    for name, title in PAGES.items()
]
if admitted():
    st.navigation(pages, position="hidden").run()
