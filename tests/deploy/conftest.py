"""The browser's fixtures, for the tests that look at what is served."""

from tests.browser.conftest import chromium, visit

__all__ = ["chromium", "visit"]
