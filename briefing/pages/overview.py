"""Overview: the memo in a minute."""

from briefing import session
from briefing.markup import frame, overview_page

here = session.arrive("overview")
links = here.links
session.show(
    here,
    frame.page(
        links,
        overview_page.opening(links),
        overview_page.key_figures(links),
        overview_page.best(links),
        overview_page.withheld(links),
        overview_page.people(links),
        overview_page.closing(links),
    ),
    frame.footer(links),
)
