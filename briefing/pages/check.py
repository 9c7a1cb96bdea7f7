"""Check: a file that was taken away, or the short id printed on one."""

import streamlit as st

from briefing import session, viewcode
from briefing.check import LARGEST, check
from briefing.markup import check_page, frame
from briefing.markup.html import Html

here = session.enter("check")
links, memos = here.links, list(session.memos().values())
typed = st.query_params.get("id", "")


def opened() -> Html | None:
    """What a typed id opens."""
    try:
        return check_page.opening(viewcode.read(typed, memos), len(memos) > 1) if typed else None
    except viewcode.Refused as error:
        return check_page.refused(str(error))


def dropped() -> None:
    """The place to drop a file."""
    st.file_uploader("Drop a file here, or choose one", key="dropped", max_upload_size=LARGEST // 1_000_000)


file = st.session_state.get("dropped")
session.show(
    here,
    frame.page_called("check", check_page.heading(), check_page.asked(links, typed), opened()),
    dropped,
    check_page.answered(file.name, check(file.getvalue(), memos), len(memos) > 1) if file else None,
    frame.footer(links) if links else None,
)
