"""What is kept between builds comes back whole or not at all."""

import multiprocessing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from memoire.storage import Store

KEY, OTHER = "a" * 64, "b" * 64
VALUE = {"stdout": "梯度\n", "claims": [{"reached": True}], "seconds": 0.5, "failure": None}
values = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats(allow_nan=False) | some.text(),
    lambda inner: some.lists(inner) | some.dictionaries(some.text(), inner),
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(tmp_path_factory.mktemp("store") / "of" / "records")


def content(store: Store, key: str = KEY) -> Path:
    return store.folder / f"{key}.json"


def test_nothing_is_there_before_it_was_put(tmp_path: Path) -> None:
    assert Store(tmp_path / "absent").get(KEY) is None


@given(value=values)
def test_what_was_put_comes_back(store: Store, value: Any) -> None:
    store.put(KEY, value)
    assert store.get(KEY) == value
    assert [file.name for file in store.folder.iterdir()] == [f"{KEY}.json"]


def test_the_last_value_counts(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put(KEY, 1)
    store.put(KEY, 2)
    assert store.get(KEY) == 2


@given(data=some.data())
def test_no_flipped_bit_gives_a_wrong_value(store: Store, data: some.DataObject) -> None:
    store.put(KEY, VALUE)
    whole = bytearray(content(store).read_bytes())
    position = data.draw(some.integers(0, len(whole) - 1))
    whole[position] ^= data.draw(some.integers(1, 255))
    content(store).write_bytes(whole)
    assert store.get(KEY) in (None, VALUE)


@given(data=some.data())
def test_no_part_gives_a_value(store: Store, data: some.DataObject) -> None:
    store.put(KEY, VALUE)
    whole = content(store).read_bytes()
    content(store).write_bytes(whole[: data.draw(some.integers(0, len(whole) - 1))])
    assert store.get(KEY) is None


@given(junk=some.binary())
def test_junk_is_as_good_as_nothing(store: Store, junk: bytes) -> None:
    content(store).parent.mkdir(parents=True, exist_ok=True)
    content(store).write_bytes(junk)
    assert store.get(KEY) is None


def test_a_value_under_the_name_of_another_is_not_taken_for_it(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put(KEY, VALUE)
    content(store).rename(content(store, OTHER))
    assert store.get(OTHER) is None


def test_a_folder_in_the_place_of_a_file_is_as_good_as_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path)
    content(store).mkdir()
    assert store.get(KEY) is None


def test_what_cannot_be_written_leaves_what_was_there(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    store = Store(tmp_path)
    store.put(KEY, VALUE)
    with pytest.raises(TypeError):
        store.put(KEY, object())
    with pytest.raises(UnicodeEncodeError):
        store.put("\ud800", VALUE)
    content(store, OTHER).mkdir()
    for _ in range(2):
        store.put(OTHER, VALUE)
    assert caplog.messages == [f"Nothing can be kept for the next build in {tmp_path}: Is a directory."]
    assert store.get(KEY) == VALUE
    assert sorted(file.name for file in tmp_path.iterdir()) == [f"{KEY}.json", f"{OTHER}.json"]


def write(folder: Path, name: str) -> None:
    for number in range(200):
        Store(folder).put(KEY, {"by": name, "text": name * number})


def test_two_processes_that_write_at_once_never_leave_a_broken_value(tmp_path: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    writers = [spawn.Process(target=write, args=(tmp_path, name)) for name in ("a", "b")]
    for writer in writers:
        writer.start()
    seen = set()
    while any(writer.is_alive() for writer in writers):
        value = Store(tmp_path).get(KEY)
        if value is None:  # only before the first was written
            assert not seen
        else:
            seen.add(value["by"])
            assert set(value["text"]) <= {value["by"]}
    assert seen
    assert [writer.exitcode for writer in writers] == [0, 0]
    assert [file.name for file in tmp_path.iterdir()] == [f"{KEY}.json"]


@given(data=some.data())
def test_no_damage_of_any_length_gives_a_wrong_value(store: Store, data: some.DataObject) -> None:
    store.put(KEY, VALUE)
    whole = content(store).read_bytes()
    start, end = sorted(data.draw(some.tuples(*[some.integers(0, len(whole))] * 2)))
    content(store).write_bytes(whole[:start] + data.draw(some.binary()) + whole[end:])
    assert store.get(KEY) in (None, VALUE)
