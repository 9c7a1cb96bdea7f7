"""The fixtures of tests.html.conftest, here too."""

from tests.html.conftest import at, memo

__all__ = ["at", "memo"]
