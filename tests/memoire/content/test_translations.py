"""How far translations are behind, compared section by section."""

import pytest

from memoire.content.page import Page
from memoire.content.translations import TOP, compare, notes, recorded, sections, translations, with_record

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


def chinese(record: dict[str, str] | None) -> Page:
    text = CHINESE if record is None else with_record(CHINESE, record)
    return Page("zh", "a/b.md", text.split("\n"))


def changed(old: str, new: str) -> list[str]:
    """The sections that get another digest by an edit."""
    assert old in ENGLISH
    before, after = sections(english()), sections(english(ENGLISH.replace(old, new)))
    return [section for section in before if before[section] != after.get(section)]


def test_a_section_is_a_heading_with_its_own_text() -> None:
    assert list(sections(english())) == [TOP, "why", "exceptions"]
    assert changed("one\nparagraph", "two\nparagraphs") == [TOP]
    assert changed("# Title", "# Another title") == [TOP]
    assert changed("The reason.", "Another reason.") == ["why"]
    assert changed("## Why", "## Why so") == ["why"]
    assert changed("None.", "Some.") == ["exceptions"]


def test_front_matter_is_not_a_section() -> None:
    assert changed("About grad.", "About gradients.") == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("in one\nparagraph.", "in\none paragraph."),
        ("The reason.", "The reason.   "),
        ("None.\n", "None.\n\n\n"),
        ("> Words of others,\n> on two lines.", "> Words of\n> others, on two lines."),
    ],
    ids=["wrapped", "blanks", "empty lines", "quotation"],
)
def test_line_breaks_and_blanks_make_no_difference(old: str, new: str) -> None:
    assert changed(old, new) == []


def test_headings_in_a_fence_start_no_section() -> None:
    text = ENGLISH.replace("None.", "```markdown\n## A sample {#sample}\n```")
    assert list(sections(english(text))) == [TOP, "why", "exceptions"]


def test_a_page_that_records_the_digests_of_the_english_is_translated() -> None:
    found = compare(english(), chinese(sections(english())))
    assert found.sections == {TOP: "translated", "why": "translated", "exceptions": "translated"}


def test_a_section_whose_english_changed_is_behind() -> None:
    page = chinese(sections(english()))
    assert compare(english(ENGLISH.replace("reason", "cause")), page).in_state("behind") == ["why"]


def test_a_section_that_is_newer_than_the_record_is_behind() -> None:
    record = {section: digest for section, digest in sections(english()).items() if section != "exceptions"}
    assert compare(english(), chinese(record)).in_state("behind") == ["exceptions"]


def test_a_page_without_a_record_is_unrecorded_and_not_behind() -> None:
    assert set(compare(english(), chinese(None)).sections.values()) == {"unrecorded"}


def test_a_page_without_a_chinese_version_is_missing() -> None:
    assert set(compare(english(), None).sections.values()) == {"missing"}


@pytest.mark.parametrize("front", ["translated: yes", "translated:", "translated: [a]", "translated: a: b"])
def test_a_record_that_cannot_be_read_is_none(front: str) -> None:
    assert recorded(Page("zh", "a/b.md", ["---", front, "---", "# A"])) == {}


RECORD = {TOP: "12345678", "on": "1e234567", "null": "00000010", "why": "abcdef01"}


def test_a_record_is_read_as_it_was_written_whatever_yaml_makes_of_its_words() -> None:
    assert recorded(chinese(RECORD)) == RECORD


def test_writing_a_record_leaves_all_else_as_it_was() -> None:
    text = with_record(CHINESE, RECORD)
    start, end = text.index("translated:\n"), text.index("---\n# 标题")
    assert text[:start] + text[end:] == CHINESE


def test_a_record_takes_the_place_of_the_one_before() -> None:
    text = with_record(CHINESE, RECORD).replace("questions:", "other: 1\nquestions:")
    again = with_record(text, {TOP: "1"})
    assert again.count("translated:") == 1
    assert recorded(Page("zh", "a/b.md", again.split("\n"))) == {TOP: "1"}
    assert with_record(again, RECORD) == with_record(text, RECORD)


def test_a_page_without_front_matter_gets_one() -> None:
    assert with_record("# A\n", {TOP: "a"}) == "---\ntranslated:\n  (top): a\n---\n# A\n"


def test_a_note_says_what_is_behind_and_where() -> None:
    page = chinese({**sections(english()), "why": "x"})
    (note,) = notes([english(), page], translations([english(), page]))
    assert (note.file, note.line) == ("docs/zh/a/b.md", page.lines.index("## 为什么 {#why}") + 1)
    assert note.what == "The section 'why' is behind docs/en/a/b.md."
    assert note.todo.startswith("When the Chinese says the same, run: memoire translated a/b; if ")


def test_notes_name_pages_without_a_record_and_without_a_translation() -> None:
    (note,) = notes([english(), chinese(None)], translations([english(), chinese(None)]))
    assert (note.file, note.what) == (
        "docs/zh/a/b.md",
        "The page does not record which English text it translates.",
    )
    (note,) = notes([english()], translations([english()]))
    assert (note.file, note.todo) == ("docs/en/a/b.md", "To translate it, write docs/zh/a/b.md.")
