"""Evidence: the memo as a document, and what rests on each of its sentences."""

from briefing.web import session
from briefing.web.views import page_frame
from briefing.web.views.page_bodies import body

here = session.require_memo("evidence")
session.render(here, body(here.links), page_frame.footer(here.links))
