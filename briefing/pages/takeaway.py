"""Take away: the briefing in every form that leaves the house, with sizes."""

from briefing import session
from briefing.markup import frame, takeaway_page

here = session.arrive("takeaway")
links = here.links
session.show(here, frame.page(links, takeaway_page.heading(links), takeaway_page.forms(links)), frame.footer(links))
