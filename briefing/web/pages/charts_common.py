"""What the pages with charts have in common: one alone in a frame; Plotly in its place, once a reader explores it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import streamlit as st

from briefing.render.plotly_figure import figure
from briefing.render.theme import DARK, LIGHT
from briefing.web import session
from briefing.web.views import charts as charts_view
from briefing.web.views import embed, page_frame
from briefing.web.views.chart import Drawn
from briefing.web.views.page_bodies import body

# Nothing zooms and nothing moves: the address could not say where to.
CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False, "showTips": False}


def charts(page: str) -> None:
    """A whole page that has charts; in a frame the one that is asked for, on a page of charts all of them."""
    chart = st.query_params.get("chart", "")  # now: one that is not there leaves the address
    here = session.require_memo(page)
    of_charts = page in page_frame.FILTERED
    if st.context.is_embedded and (chart or of_charts):
        session.render(here.alone(), embed.charts(here.links, chart))
        return
    if not (of_charts and here.links.view.explore):
        session.render(here, body(here.links), page_frame.footer(here.links))
        return
    parts = charts_view.parts(here.links, charts_view.charts(here.links), here.narrow)
    one = parts.explored
    session.render(
        here,
        page_frame.page(here.links, *parts.before),
        (lambda: explore(one, here.narrow)) if one else None,
        page_frame.more(page, parts.after) if one else None,
        page_frame.footer(here.links),
    )


def explore(one: Drawn, narrow: bool) -> None:
    """The chart as Plotly draws it, at the same size; a mark that is clicked joins the comparison."""
    key = f"explore-{one.chart.id}"
    scene = one.narrow if narrow else one.wide
    drawn = figure(scene, DARK if st.context.theme.type == "dark" else LIGHT)
    _selectable(drawn)

    def selected() -> None:
        picked = _entries(st.session_state[key]["selection"]["points"])
        before = [one for one in st.query_params.get("compare", "").split(",") if one]
        if picked:
            st.query_params["compare"] = ",".join(dict.fromkeys([*before, *picked]))

    st.plotly_chart(
        drawn,
        width="content",
        theme=None,
        key=key,
        on_select=selected,
        selection_mode="points",
        config=CONFIG,
        alt=scene.alt[:900],
    )


def _selectable(drawn: Any) -> None:
    """Let every mark be clicked, lines too, and let none fade: a faded mark means something else here."""
    seen, unseen = {"marker": {"opacity": 1}}, {"marker": {"opacity": 0}}
    for trace in drawn.data:
        if trace.type == "scatter" and trace.mode == "lines" and trace.customdata is not None:
            # Plotly selects points only: a line gets points that are not seen.
            trace.update(mode="lines+markers", marker={"opacity": 0, "size": 18}, selected=unseen, unselected=unseen)
        elif trace.type in ("bar", "scatter"):
            trace.update(selected=seen, unselected=seen)


def _entries(points: Iterable[Any]) -> list[str]:
    """The entries whose marks were clicked. A point's customdata is the id, alone or in a list."""
    found = (point.get("customdata") for point in points)
    return [str(one[0] if isinstance(one, list | tuple) else one) for one in found if one]
