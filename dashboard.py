"""The dashboard's frame: its pages and their addresses, and the server around them. Start it with `make run`.

Streamlit comes here twice: as a server, which imports the module and finds `app`, and for a reader, as a script.
"""

import streamlit as st

from briefing import arrival, first_paint, web
from briefing.markup.links import PAGES
from briefing.session import admitted, guarded

if __name__ == "__main__":
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
else:
    # Where readers sign in, nothing goes out with the document: it is sent before anyone is known.
    app = st.App(__file__, middleware=web.middleware(None if guarded() else first_paint.fill, arrival.look))
