"""A bounded store of finished files: what was made last is kept, and of many who ask at once one makes it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from threading import Lock
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Cache(Generic[Made]):
    """Keeps at most `most` bytes, as `weigh` counts them; what was asked for longest ago goes first. Thread-safe."""

    def __init__(self, most: int, weigh: Callable[[Made], int]) -> None:
        self.most, self.weigh = most, weigh
        self.held = 0
        self._kept: OrderedDict[Hashable, Made] = OrderedDict()
        self._making: dict[Hashable, Future[Made]] = {}
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What is kept under `key`, or else what `make` returns. An error reaches all who waited, and is not kept."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
            waiting = self._making.get(key)
            mine = waiting or self._making.setdefault(key, Future())
        if waiting:
            return waiting.result()
        try:
            made = make()
        except BaseException as error:
            with self._lock:
                del self._making[key]
            mine.set_exception(error)
            raise
        with self._lock:
            del self._making[key]
            self._keep(key, made)
        mine.set_result(made)
        return made

    def _keep(self, key: Hashable, made: Made) -> None:
        weight = self.weigh(made)
        if weight > self.most:
            return
        self._kept[key] = made
        self.held += weight
        while self.held > self.most:
            _, dropped = self._kept.popitem(last=False)
            self.held -= self.weigh(dropped)
