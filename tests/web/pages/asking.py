"""Run a page as a session would, and read what it shows."""

import json
from pathlib import Path
from typing import Any

from streamlit.testing.v1 import AppTest

from tests.html.parsing import Element, parse
from tests.serving import ROOT


def ask(page: str = "overview", /, **address: str) -> AppTest:
    """Open a page with an address: ask("evidence", claim="arrests")."""
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    app.run()
    if page != "overview":
        app.switch_page(str(Path("briefing/web/pages") / f"{page}.py"))
    for name, value in address.items():
        app.query_params[name] = value
    app.run()
    assert list(app.exception) == [], [one.message for one in app.exception]
    return app


def blocks(app: AppTest) -> list[dict[str, Any]]:
    """The data of each block of our own markup; the courier, which shows nothing, is none."""
    found = [json.loads(one.proto.json) for one in app.get("bidi_component")]
    return [one for one in found if "html" in one]


def shown(app: AppTest) -> Element:
    """All our own markup on the page, as a tree."""
    return parse("".join(block["html"] for block in blocks(app)))
