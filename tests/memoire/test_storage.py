"""What is stored between builds comes back whole or not at all, and what killed builds left is cleaned up."""

import multiprocessing
import os
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from memoire.storage import Cache, remove, sweep

KEY, OTHER = "a" * 64, "b" * 64
VALUE = {"stdout": "梯度\n", "claims": [{"reached": True}], "seconds": 0.5, "failure": None}
values = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats(allow_nan=False) | some.text(),
    lambda inner: some.lists(inner) | some.dictionaries(some.text(), inner),
)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Cache:
    return Cache(tmp_path_factory.mktemp("cache") / "of" / "records")


def content(cache: Cache, key: str = KEY) -> Path:
    return cache.folder / f"{key}.json"


def test_nothing_is_there_before_it_was_stored(tmp_path: Path) -> None:
    assert Cache(tmp_path / "absent").get(KEY) is None


@given(value=values)
def test_what_was_stored_comes_back(cache: Cache, value: Any) -> None:
    cache.put(KEY, value)
    assert cache.get(KEY) == value
    assert [file.name for file in cache.folder.iterdir()] == [f"{KEY}.json"]


def test_the_last_value_counts(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(KEY, 1)
    cache.put(KEY, 2)
    assert cache.get(KEY) == 2


def test_a_value_is_made_once_for_all_that_it_depends_on(tmp_path: Path) -> None:
    made: list[str] = []

    def get(*depends_on: Any, cache: Cache = Cache(tmp_path, "1.0")) -> str:
        return cache.get_or_make(lambda: made.append(repr(depends_on)) or repr(depends_on), *depends_on)

    assert [get("a", {"x": 1, "y": 2}), get("a", {"y": 2, "x": 1})] == [made[0]] * 2
    assert get("a") == made[1]
    assert get("a", cache=Cache(tmp_path, "1.0")) == made[1]
    assert get("a", cache=Cache(tmp_path, "1.1")) == made[2]
    assert len(made) == 3


def test_a_key_depends_on_the_content_of_files_and_not_on_their_place(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for file in (one, other):
        file.write_text("same")
    before = Cache(tmp_path, one).key("a")
    assert Cache(tmp_path, other).key("a") == before
    one.write_text("changed")
    assert Cache(tmp_path, one).key("a") != before
    assert Cache(tmp_path, "a", "b").key() != Cache(tmp_path, "ab").key()


@pytest.mark.parametrize("is_one_byte", [True, False], ids=["one byte", "any length"])
@given(data=some.data())
def test_no_damage_gives_a_wrong_value(cache: Cache, is_one_byte: bool, data: some.DataObject) -> None:
    cache.put(KEY, VALUE)
    whole = content(cache).read_bytes()
    if is_one_byte:
        start = data.draw(some.integers(0, len(whole) - 1))
        end, damage = start + 1, bytes([whole[start] ^ data.draw(some.integers(1, 255))])
    else:
        start, end = sorted(data.draw(some.tuples(*[some.integers(0, len(whole))] * 2)))
        damage = data.draw(some.binary())
    content(cache).write_bytes(whole[:start] + damage + whole[end:])
    assert cache.get(KEY) in (None, VALUE)


@given(data=some.data())
def test_a_part_of_a_file_counts_as_absent(cache: Cache, data: some.DataObject) -> None:
    cache.put(KEY, VALUE)
    whole = content(cache).read_bytes()
    content(cache).write_bytes(whole[: data.draw(some.integers(0, len(whole) - 1))])
    assert cache.get(KEY) is None


@given(junk=some.binary())
def test_junk_counts_as_absent(cache: Cache, junk: bytes) -> None:
    content(cache).parent.mkdir(parents=True, exist_ok=True)
    content(cache).write_bytes(junk)
    assert cache.get(KEY) is None


def test_a_value_under_the_name_of_another_counts_as_absent(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(KEY, VALUE)
    content(cache).rename(content(cache, OTHER))
    assert cache.get(OTHER) is None


def test_a_folder_in_the_place_of_a_file_counts_as_absent(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    content(cache).mkdir()
    assert cache.get(KEY) is None


def test_a_value_that_cannot_be_written_leaves_what_was_there(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    cache = Cache(tmp_path)
    cache.put(KEY, VALUE)
    with pytest.raises(TypeError):
        cache.put(KEY, object())
    with pytest.raises(UnicodeEncodeError):
        cache.put("\ud800", VALUE)
    content(cache, OTHER).mkdir()
    for _ in range(2):
        cache.put(OTHER, VALUE)
    assert caplog.messages == [f"Nothing can be stored for the next build in {tmp_path}: Is a directory."]
    assert cache.get(KEY) == VALUE
    assert sorted(file.name for file in tmp_path.iterdir()) == [f"{KEY}.json", f"{OTHER}.json"]


def write(folder: Path, name: str) -> None:
    for number in range(200):
        Cache(folder).put(KEY, {"by": name, "text": name * number})


def test_two_processes_that_write_at_once_never_leave_a_broken_value(tmp_path: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    writers = [spawn.Process(target=write, args=(tmp_path, name)) for name in ("a", "b")]
    for writer in writers:
        writer.start()
    seen = set()
    while any(writer.is_alive() for writer in writers):
        value = Cache(tmp_path).get(KEY)
        if value is None:  # only before the first was written
            assert not seen
        else:
            seen.add(value["by"])
            assert set(value["text"]) <= {value["by"]}
    assert seen
    assert [writer.exitcode for writer in writers] == [0, 0]
    assert [file.name for file in tmp_path.iterdir()] == [f"{KEY}.json"]


def test_the_first_value_sweeps_what_killed_builds_left(tmp_path: Path) -> None:
    for name, age in (("old.part", 7200), ("young.part", 600)):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (time.time() - age, time.time() - age))
    Cache(tmp_path).put(KEY, VALUE)
    assert sorted(file.name for file in tmp_path.iterdir()) == [f"{KEY}.json", "young.part"]


def folder(path: Path, text: str) -> Path:
    path.mkdir()
    (path / "file").write_text(text)
    return path


def test_what_is_old_is_swept_and_what_may_be_in_use_is_not(tmp_path: Path) -> None:
    now = time.time()
    for name, age in (("old", 7200), ("future", -7200), ("young", 600), ("other", 7200)):
        path = folder(tmp_path / f"{name}.{'kept' if name == 'other' else 'draft'}", name)
        os.utime(path, (now - age, now - age))
    (tmp_path / "old-file.draft").write_text("old")
    os.utime(tmp_path / "old-file.draft", (0, 0))
    sweep(tmp_path, "*.draft")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["other.kept", "young.draft"]


def test_a_link_is_removed_and_its_target_stays(tmp_path: Path) -> None:
    target = folder(tmp_path / "target", "kept")
    (tmp_path / "link").symlink_to(target)
    remove(tmp_path / "link")
    remove(tmp_path / "nothing")
    assert [path.name for path in tmp_path.iterdir()] == ["target"]
    assert (target / "file").read_text() == "kept"
