"""How far translations are behind, compared section by section."""

import pytest

from memoire.content.page import Page
from memoire.content.sections import TOP
from memoire.content.translations import (
    Digests,
    Translation,
    carried,
    compare,
    digests,
    notes,
    recorded,
    translations,
    with_record,
)

ENGLISH = """\
---
description: About grad.
---
# Title

The answer, in one
paragraph.

## Why {#why}

The reason.

> Words of others,
> on two lines.

### Exceptions {#exceptions}

None.
"""
CHINESE = """\
---
description: 关于 grad。  # a comment stays
questions:
  - "为什么？ {#why}"
---
# 标题

## 为什么 {#why}

### 例外 {#exceptions}
"""


def english(text: str = ENGLISH) -> Page:
    return Page("en", "a/b.md", text.split("\n"))


def chinese(record: dict[str, Digests] | None) -> Page:
    text = CHINESE if record is None else with_record(CHINESE, record)
    return Page("zh", "a/b.md", text.split("\n"))


def same() -> dict[str, Digests]:
    """The record of a page that says the same in both languages."""
    return digests(english(), chinese(None))


def after(old: str, new: str, language: str = "en", record: dict[str, Digests] | None = None) -> Translation:
    """The state of the recorded pages after an edit of one of them."""
    texts = {"en": ENGLISH, "zh": with_record(CHINESE, record or same())}
    assert old in texts[language]
    texts[language] = texts[language].replace(old, new)
    return compare(*(Page(name, "a/b.md", text.split("\n")) for name, text in texts.items()))


def test_a_page_that_records_the_digests_of_both_languages_is_translated() -> None:
    found = compare(english(), chinese(same()))
    assert found.sections == {TOP: "translated", "why": "translated", "exceptions": "translated"}


QUESTION = ("description: About grad.", "description: About grad.\nquestions:\n  - Why? {#why}")
NEW = "## New {#new}\n\n## Why {#why}"


@pytest.mark.parametrize(
    ("old", "new", "behind"),
    [
        ("The reason.", "The cause.", ["why"]),
        ("## Why {", "## Why so {", ["why"]),
        ("About grad.", "About gradients.", [TOP]),
        (*QUESTION, ["why"]),
        ("The reason.", "The reason. [✓](claim:a)", ["why"]),
        ("None.", 'None.\n\n```python exec="on"\n--8<-- "a/b.py"\n```', ["exceptions"]),
        ("## Why {#why}", NEW, ["new"]),
        ("### Exceptions {#exceptions}\n\nNone.\n", "", ["exceptions"]),
        ("### Exceptions {#exceptions}\n", "", ["why", "exceptions"]),
        ("## Why {#why}", "## The reason {#reason}", ["reason", "why"]),
    ],
)
def test_a_section_is_behind_when_the_english_changed(old: str, new: str, behind: list[str]) -> None:
    found = after(old, new)
    assert (found.in_state("behind"), found.in_state("ahead")) == (behind, [])


@pytest.mark.parametrize(
    ("old", "new", "ahead"),
    [
        ("# 标题", "# 另一个标题", [TOP]),
        ("关于 grad。", "关于梯度。", [TOP]),
        ("为什么？ {#why}", "为何？ {#why}", ["why"]),
        ('questions:\n  - "为什么？ {#why}"\n', "", ["why"]),
        ("## 为什么 {#why}", "## 新 {#new}\n\n## 为什么 {#why}", ["new"]),
        ("### 例外 {#exceptions}\n", "", ["exceptions"]),
        ("### 例外 {#exceptions}\n", "### 例外 {#exceptions}\n\n没有。[✓](claim:a)\n", ["exceptions"]),
    ],
)
def test_the_english_is_behind_when_only_the_chinese_changed(old: str, new: str, ahead: list[str]) -> None:
    found = after(old, new, "zh")
    assert (found.in_state("behind"), found.in_state("ahead")) == ([], ahead)


def test_after_a_change_of_both_the_chinese_is_behind_until_somebody_records_them() -> None:
    english_page = english(ENGLISH.replace("reason", "cause"))
    both = Page("zh", "a/b.md", with_record(CHINESE, same()).replace("## 为什么", "## 为何").split("\n"))
    assert compare(english_page, both).in_state("behind") == ["why"]
    assert compare(english_page, both).in_state("ahead") == []


def test_a_section_that_was_moved_is_behind_in_the_other_language() -> None:
    last = "\n### Exceptions {#exceptions}\n\nNone.\n"
    moved = english(ENGLISH.replace(last, "").replace("## Why", f"{last}\n## Why"))
    assert len(compare(moved, chinese(same())).in_state("behind")) == 1
    assert compare(moved, chinese(same())).in_state("ahead") == []


def test_another_id_in_both_languages_makes_nothing_behind() -> None:
    pages = (
        english(ENGLISH.replace("{#why}", "{#reason}")),
        Page("zh", "a/b.md", with_record(CHINESE, same()).replace("{#why}", "{#reason}").split("\n")),
    )
    assert set(compare(*pages).sections.values()) == {"translated"}


def test_a_section_that_is_newer_than_the_record_is_behind() -> None:
    record = {section: pair for section, pair in same().items() if section != "exceptions"}
    assert compare(english(), chinese(record)).in_state("behind") == ["exceptions"]


@pytest.mark.parametrize("written", ["12345678", "a b c", ""])
def test_a_record_of_a_section_that_cannot_be_read_counts_as_behind(written: str) -> None:
    text = with_record(CHINESE, same()).replace(" ".join(same()["why"]), written)
    assert compare(english(), Page("zh", "a/b.md", text.split("\n"))).in_state("behind") == ["why"]


def test_a_change_that_does_not_matter_keeps_what_was_up_to_date_and_what_was_behind() -> None:
    before = {TOP: ("1", "1"), "a": ("2", "2"), "b": ("3", "3")}
    record = {TOP: ("1", "1"), "a": ("old", "2"), "gone": ("4", "4")}
    now = {TOP: ("5", "6"), "a": ("7", "2"), "b": ("3", "3")}
    assert carried(record, before, now) == {TOP: ("5", "6"), "a": ("old", "2"), "gone": ("4", "4")}


def test_a_page_without_a_record_is_unrecorded_and_not_behind() -> None:
    assert set(compare(english(), chinese(None)).sections.values()) == {"unrecorded"}


def test_a_page_without_a_chinese_version_is_missing() -> None:
    assert set(compare(english(), None).sections.values()) == {"missing"}


def test_a_page_without_an_english_version_is_in_chinese_alone() -> None:
    assert set(compare(None, chinese(None)).sections.values()) == {"chinese"}
    assert list(translations([chinese(None)])) == ["a/b.md"]


@pytest.mark.parametrize("front", ["translated: yes", "translated:", "translated: [a]", "translated: a: b"])
def test_a_record_that_cannot_be_read_is_none(front: str) -> None:
    assert recorded(Page("zh", "a/b.md", ["---", front, "---", "# A"])) == {}


RECORD = {
    TOP: ("12345678", "87654321"),
    "on": ("1e234567", "1e234567"),
    "null": ("00000010", "00000000"),
    "why": ("abcdef01", "abcdef02"),
}


def test_a_record_is_read_as_it_was_written_whatever_yaml_makes_of_its_words() -> None:
    assert recorded(chinese(RECORD)) == RECORD


def test_writing_a_record_leaves_all_else_as_it_was() -> None:
    text = with_record(CHINESE, RECORD)
    start, end = text.index("translated:\n"), text.index("---\n# 标题")
    assert text[:start] + text[end:] == CHINESE


def test_a_record_takes_the_place_of_the_one_before() -> None:
    text = with_record(CHINESE, RECORD).replace("questions:", "other: 1\nquestions:")
    again = with_record(text, {TOP: ("1", "2")})
    assert again.count("translated:") == 1
    assert recorded(Page("zh", "a/b.md", again.split("\n"))) == {TOP: ("1", "2")}
    assert with_record(again, RECORD) == with_record(text, RECORD)


def test_a_page_without_front_matter_gets_one() -> None:
    assert with_record("# A\n", {TOP: ("a", "b")}) == "---\ntranslated:\n  (top): a b\n---\n# A\n"


def test_a_note_says_what_is_behind_and_where() -> None:
    page = chinese({**same(), "why": ("x", same()["why"][1])})
    (note,) = notes([english(), page], translations([english(), page]))
    assert (note.file, note.line) == ("docs/zh/a/b.md", page.lines.index("## 为什么 {#why}") + 1)
    assert note.what == "The section 'why' is behind docs/en/a/b.md."
    assert note.todo.startswith("When both say the same, run: memoire translated a/b; if ")


def test_a_note_says_that_the_english_is_behind_in_the_english_page() -> None:
    page = chinese({**same(), "why": (same()["why"][0], "x")})
    (note,) = notes([english(), page], translations([english(), page]))
    assert (note.file, note.line) == ("docs/en/a/b.md", ENGLISH.split("\n").index("## Why {#why}") + 1)
    assert note.what == "The section 'why' is behind docs/zh/a/b.md."


def test_notes_name_pages_without_a_record_and_without_a_translation() -> None:
    (note,) = notes([english(), chinese(None)], translations([english(), chinese(None)]))
    assert (note.file, note.what) == (
        "docs/zh/a/b.md",
        "The page does not record which English text it translates.",
    )
    (note,) = notes([english()], translations([english()]))
    assert (note.file, note.todo) == ("docs/en/a/b.md", "To translate it, write docs/zh/a/b.md.")
    (note,) = notes([chinese(None)], translations([chinese(None)]))
    assert (note.file, note.todo) == ("docs/zh/a/b.md", "To translate it, write docs/en/a/b.md.")
