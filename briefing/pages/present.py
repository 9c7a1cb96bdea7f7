"""Present: the storyline, slide by slide, full screen by key; choose and reorder slides, the choice is the address."""

from briefing import session
from briefing.markup import frame, present_page
from briefing.markup.html import Html
from extract.problem import CannotRun

here = session.arrive("present")
links = here.links
stage: Html | None
try:
    stage = present_page.stage(links)
except CannotRun as error:  # a storyline that names a chart which is made from the claims, and is not there
    stage = frame.messages([f"{error}."])
session.show(
    here,
    frame.page(links, present_page.heading(links), stage, present_page.choose(links)),
    frame.footer(links),
)
