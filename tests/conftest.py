"""What tests of several folders share: a served dashboard, and a dataset to spoil."""

import shutil
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests.browser.fixtures import chromium, visit
from tests.serving import ROOT, Server, serving

__all__ = ["chromium", "visit"]
# How long a thing takes says more of the machine than of the thing: no property has a deadline. And every run tries the
# same examples: a property that does not hold fails for everyone, or for nobody.
settings.register_profile("ours", deadline=None, derandomize=True)
settings.load_profile("ours")
BROWSER_TESTS = {Path(__file__).parent / name for name in ("browser", "deploy")}
_running: list[Server] = []


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """The dashboard on the project's own data, started once for the whole run. For tests that change nothing."""
    with serving() as running:
        _running.append(running)
        yield running
        _running.remove(running)


@pytest.fixture
def serve() -> Iterator[Callable[..., Server]]:
    """Start a dashboard of the test's own: serve(data_dir), serve(data_dir, env={...}), serve(script=...).

    All of them are stopped when the test ends.
    """
    started: list[Server] = []
    with ExitStack() as stack:

        def start(data: Path | None = None, **more: Any) -> Server:
            running = stack.enter_context(serving(data, **more))
            started.append(running)
            _running.append(running)
            return running

        yield start
        for running in started:
            _running.remove(running)


@pytest.fixture
def data_copy(tmp_path: Path) -> Path:
    """A copy of data/, to be edited, emptied or spoiled by the test: serve(data_copy)."""
    return Path(shutil.copytree(ROOT / "data", tmp_path / "data"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what stands in tests/browser and tests/deploy, and run it last: the quick tests speak first.

    Last also because Playwright leaves its event loop running in the main thread, where asyncio.run() then fails.
    """
    for item in items:
        if BROWSER_TESTS & {*item.path.parents}:
            item.add_marker(pytest.mark.browser)
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Put the log of every dashboard still running under a test that failed with it."""
    report = yield
    if report.failed and {"server", "serve"} & set(getattr(item, "fixturenames", ())):
        report.sections += [(f"the log of {running.url}", running.log()) for running in _running]
    return report
