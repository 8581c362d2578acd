"""Whether an iterator is used up is found out without taking anything from it."""

import itertools
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from memoire.diagnosing.iterators import is_used_up

MAKERS: list[Callable[[], Iterator[Any]]] = [
    lambda: (one for one in [1, 2]),
    lambda: iter([1, 2]),
    lambda: filter(None, iter([1, 2])),
    lambda: map(str, (one for one in [1, 2])),
    lambda: itertools.chain([1], [2]),
]


@pytest.mark.parametrize("make", MAKERS)
def test_an_iterator_is_used_up_only_after_its_end(make: Callable[[], Iterator[Any]]) -> None:
    iterator = make()
    assert not is_used_up(iterator)
    next(iterator)
    assert not is_used_up(iterator)
    assert len(list(iterator)) == 1
    assert is_used_up(iterator)


def test_a_list_never_is() -> None:
    assert not is_used_up([])
