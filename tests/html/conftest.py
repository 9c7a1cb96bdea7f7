"""What the tests of markup share: the project's own memo, and a reader of markup."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from briefing.dataset.view import View
from briefing.html.links import Links
from extract.loading import store
from tests.serving import ROOT
from tests.spoiling import MEMO


@pytest.fixture(scope="session")
def memo() -> store.Memo:
    loaded = store.load(ROOT / "data" / MEMO).memo
    assert loaded is not None
    return loaded


@pytest.fixture(scope="session")
def at(memo: store.Memo) -> Callable[..., Links]:
    """Where a reader stands: at("resources", speaker=("asad",))."""

    def stand(page: str = "overview", **choices: Any) -> Links:
        return Links(memo, page, replace(View(), **choices))

    return stand
