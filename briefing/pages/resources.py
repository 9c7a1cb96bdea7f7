"""Resources: its charts, with choices by theme, speaker and kind of statement."""

from briefing import session
from briefing.markup import charts_page, frame

here = session.arrive("resources")
links = here.links
session.show(frame.page(links, *charts_page.body(links, charts_page.charts(links))), frame.footer(links))
