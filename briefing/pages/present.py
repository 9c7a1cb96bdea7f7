"""Present: the storyline, slide by slide, full screen by key; choose and reorder slides, the choice is the address."""

from briefing import session
from briefing.markup import frame, present_page

here = session.arrive("present")
links = here.links
session.show(
    here,
    frame.page(links, present_page.heading(links), present_page.stage(links), present_page.choose(links)),
    frame.footer(links),
)
