"""Present: the storyline, slide by slide, full screen by key; choose and reorder slides, the choice is the address."""

from briefing.html.elements import Html
from briefing.web import session
from briefing.web.views import page_frame, present
from extract.problem import UserError

here = session.require_memo("present")
links = here.links
stage: Html | None
try:
    stage = present.stage(links)
except UserError as error:  # a storyline that names a chart which is made from the claims, and is not there
    stage = page_frame.messages([f"{error}."])
session.render(
    here,
    page_frame.page(links, present.heading(links), stage, present.choose(links)),
    page_frame.footer(links),
)
