"""Take away: the briefing in every form that leaves the house, with sizes."""

from briefing.web import session
from briefing.web.views import page_frame, takeaway

here = session.require_memo("takeaway")
links = here.links
session.render(here, page_frame.page(links, takeaway.heading(links), takeaway.forms(links)), page_frame.footer(links))
