"""The deck of our own memo, made once."""

from pathlib import Path

import pytest

from briefing.export.deck.build import deck
from extract.loading import store
from tests.serving import ROOT
from tests.spoiling import MEMO


@pytest.fixture(scope="session")
def memo() -> store.Memo:
    found = store.load(ROOT / "data" / MEMO).memo
    assert found is not None
    return found


@pytest.fixture(scope="session")
def made(memo: store.Memo) -> bytes:
    return deck(memo, handling="FOR TRAINING USE")


@pytest.fixture
def file(made: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "deck.pptx"
    path.write_bytes(made)
    return path
