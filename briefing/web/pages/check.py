"""Check: a file that was taken away, or the short id printed on one."""

import streamlit as st

from briefing.dataset import short_id
from briefing.export.check.snapshots import LARGEST, check
from briefing.html.elements import Html
from briefing.web import session
from briefing.web.views import check as check_view
from briefing.web.views import page_frame
from extract.problem import NoShortId

here = session.open_page("check")
links, memos = here.links, list(session.memos().values())
typed = st.query_params.get("id", "")


def opened() -> Html | None:
    """What a typed id opens."""
    try:
        return check_view.opening(short_id.read(typed, memos), len(memos) > 1) if typed else None
    except NoShortId as error:
        return check_view.refused(str(error))


def dropped() -> None:
    """The place to drop a file."""
    st.file_uploader("Drop a file here, or choose one", key="dropped", max_upload_size=LARGEST // 1_000_000)


file = st.session_state.get("dropped")
session.render(
    here,
    page_frame.page_called("check", check_view.heading(), check_view.asked(links, typed), opened()),
    dropped,
    check_view.answered(file.name, check(file.getvalue(), memos), len(memos) > 1) if file else None,
    page_frame.footer(links) if links else None,
)
