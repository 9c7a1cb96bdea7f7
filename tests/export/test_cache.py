"""What was made is kept, bounded, and made once for all who ask."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from briefing.export.cache import Cache


def test_what_was_asked_for_longest_ago_goes_first_and_the_bound_holds():
    made: list[str] = []
    cache = Cache[str](4, len)
    for word in ("aa", "bb", "aa", "cc", "aa", "bb"):
        cache.get(word, lambda word=word: made.append(word) or word)
    assert made == ["aa", "bb", "cc", "bb"]
    assert cache.held == 4


def test_what_is_larger_than_the_whole_is_made_each_time_and_not_kept():
    cache = Cache[str](3, len)
    assert [cache.get("x", lambda: "four"), cache.held] == ["four", 0]


def test_of_many_who_ask_at_once_one_makes_it():
    cache, start = Cache[str](100, len), threading.Barrier(8)
    calls: list[int] = []

    def make() -> str:
        time.sleep(0.05)
        calls.append(1)
        return "made"

    def ask(_: int) -> str:
        start.wait()
        made: str = cache.get("key", make)
        return made

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(ask, range(8))) == ["made"] * 8
    assert len(calls) == 1


def test_an_error_is_not_kept():
    cache = Cache[str](100, len)
    with pytest.raises(ZeroDivisionError):
        cache.get("key", lambda: str(1 / 0))
    assert cache.get("key", lambda: "well") == "well"
