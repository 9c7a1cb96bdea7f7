"""The dashboard's frame: its pages and their addresses, and the server around them. Start it with `make run`.

Streamlit comes here twice: as a server, which imports the module and finds `app`, and for a reader, as a script.
"""

import streamlit as st

from briefing.html.links import PAGES
from briefing.web import middleware, routing
from briefing.web.session import admitted, document, hosts
from briefing.web.signin import door

if __name__ == "__main__":
    pages = [
        st.Page(
            f"briefing/web/pages/{name}.py",
            title=title,
            url_path="" if name == "overview" else name,
            default=name == "overview",
        )
        for name, title in PAGES.items()
    ]
    if admitted():
        st.navigation(pages, position="hidden").run()
else:
    door()  # where it is shut, the log says why before the first reader comes
    app = st.App(__file__, middleware=middleware.middleware(document, routing.refresh, hosts))
