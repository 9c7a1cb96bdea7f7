"""Overview: the memo in a minute."""

from briefing.web import session
from briefing.web.views import page_frame
from briefing.web.views.page_bodies import body

here = session.require_memo("overview")
session.render(here, body(here.links), page_frame.footer(here.links))
