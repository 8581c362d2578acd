"""A kept thing is used again if all that it depends on is as it was, and made again otherwise, with the reason."""

from pathlib import Path

import pytest

from memoire.kept import NOTHING, Kept, changes, digest, files_digest, read_report, tool_chain

COMMON = {"code": "1"}


def get(folder: Path, depends_on: dict[str, object], value: object = "new", common: dict[str, str] = COMMON) -> object:
    """What is kept as `html` of one page, or else this value; the report is stored."""
    kept = Kept(folder, common)
    try:
        return kept.get_or_make("html", "a/", depends_on, lambda: value)
    finally:
        kept.store_report()


def test_a_thing_is_used_again_until_something_that_it_depends_on_has_changed(tmp_path: Path) -> None:
    assert get(tmp_path, {"text": "t", "page": [1, {"b": 1, "c": 2}]}, "first") == "first"
    assert get(tmp_path, {"page": [1, {"c": 2, "b": 1}], "text": "t"}) == "first"
    assert read_report(tmp_path) == {"a/": {"html": []}}
    assert get(tmp_path, {"text": "u", "page": [1, {"b": 1, "c": 2}]}) == "new"
    assert read_report(tmp_path) == {"a/": {"html": ["text"]}}


@pytest.mark.parametrize(
    ("depends_on", "common", "reason"),
    [
        ({"text": "t"}, {"code": "2"}, ["code"]),
        ({"text": "t", "more": None}, COMMON, ["more"]),
        ({}, COMMON, ["text"]),
        ({"text": ["t"]}, COMMON, ["text"]),
    ],
)
def test_the_reason_is_what_changed_came_or_went(
    tmp_path: Path, depends_on: dict[str, object], common: dict[str, str], reason: list[str]
) -> None:
    get(tmp_path, {"text": "t"}, "first")
    assert get(tmp_path, depends_on, common=common) == "new"
    assert read_report(tmp_path) == {"a/": {"html": reason}}


def test_there_is_one_file_for_each_name_and_owner_and_one_for_the_report(tmp_path: Path) -> None:
    for number in range(5):
        get(tmp_path, {"text": number})
    assert len(list(tmp_path.iterdir())) == 2


def test_what_is_damaged_lost_or_under_the_name_of_another_is_made_again(tmp_path: Path) -> None:
    get(tmp_path, {"text": "t"}, "first")
    (file,) = [file for file in tmp_path.iterdir() if "first" in file.read_text("utf-8")]
    for content in (b"", file.read_bytes()[:-3], file.read_bytes().replace(b"first", b"fjrst"), b"\xff\n{}"):
        file.write_bytes(content)
        assert get(tmp_path, {"text": "t"}, "first") == "first"
        assert read_report(tmp_path) == {"a/": {"html": [NOTHING]}}
    other = Kept(tmp_path, COMMON)
    other.get_or_make("html", "b/", {"text": "t"}, lambda: "of b")
    (second,) = [found for found in tmp_path.iterdir() if "of b" in found.read_text("utf-8")]
    file.write_bytes(second.read_bytes())
    assert get(tmp_path, {"text": "t"}) == "new"


def test_nothing_is_used_again_when_cold_and_what_is_made_then_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    get(tmp_path, {"text": "t"}, "first")
    monkeypatch.setenv("MEMOIRE_COLD", "1")
    assert get(tmp_path, {"text": "t"}, "second") == "second"
    assert read_report(tmp_path) == {"a/": {"html": [NOTHING]}}
    monkeypatch.delenv("MEMOIRE_COLD")
    assert get(tmp_path, {"text": "t"}) == "second"


def test_none_is_made_again_each_time(tmp_path: Path) -> None:
    assert get(tmp_path, {"text": "t"}, None) is None
    assert get(tmp_path, {"text": "t"}) == "new"


def test_a_value_that_is_no_json_cannot_be_compared() -> None:
    with pytest.raises(TypeError):
        digest({"text": object()})


def test_files_differ_by_content_name_and_folder_but_not_by_what_python_compiled(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        (folder / "__pycache__").mkdir(parents=True)
        (folder / "a.py").write_text("1")
    (second / "__pycache__" / "a.pyc").write_text("compiled")
    assert files_digest([first]) == files_digest([second])
    before = files_digest([first, second])
    (second / "a.py").write_text("2")
    assert files_digest([first, second]) != before
    assert files_digest([first]) != files_digest([second])
    (second / "a.py").write_text("1")
    (second / "a.py").rename(second / "b.py")
    assert files_digest([first]) != files_digest([second])


def test_the_tool_chain_changes_with_a_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tool_chain.__wrapped__()
    (tmp_path / "package-1.0.dist-info").mkdir()
    monkeypatch.syspath_prepend(tmp_path)
    assert tool_chain.__wrapped__() != before


def test_a_thing_without_a_past_has_no_other_reason() -> None:
    assert changes(None, {"text": "1"}) == [NOTHING]
