"""The sections of a page and their digests."""

import pytest

from memoire.content.page import Page
from memoire.content.sections import TOP, read_sections, section_at

ENGLISH = """\
---
description: About grad.
questions:
  - What is grad?
  - Why is it so? {#why}
search: no
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


def page(text: str = ENGLISH) -> Page:
    return Page("en", "a/b.md", text.split("\n"))


def changed(old: str, new: str) -> list[str]:
    """The sections that get another digest by an edit."""
    assert old in ENGLISH
    before, after = (read_sections(page(text)) for text in (ENGLISH, ENGLISH.replace(old, new)))
    return [id for id in before if id not in after or before[id].digest != after[id].digest]


def test_a_section_is_a_heading_with_its_own_text() -> None:
    assert list(read_sections(page())) == [TOP, "why", "exceptions"]
    assert changed("one\nparagraph", "two\nparagraphs") == [TOP]
    assert changed("# Title", "# Another title") == [TOP]
    assert changed("The reason.", "Another reason.") == ["why"]
    assert changed("## Why", "## Why so") == ["why"]
    assert changed("None.", "Some.") == ["exceptions"]


def test_the_description_belongs_to_the_beginning_and_a_question_to_the_section_that_answers_it() -> None:
    assert changed("About grad.", "About gradients.") == [TOP]
    assert changed("Why is it so?", "Why?") == ["why"]
    assert changed("What is grad?", "What is it?") == [TOP]
    assert changed("search:", "find:") == []


def test_an_id_is_no_word_of_its_section() -> None:
    renamed = read_sections(page(ENGLISH.replace("{#why}", "{#reason}").replace("so? {#reason}", "so? {#why}")))
    assert (
        renamed["reason"].digest == read_sections(page(ENGLISH.replace("  - Why is it so? {#why}\n", "")))["why"].digest
    )


def test_a_section_knows_its_lines_and_its_title() -> None:
    found = read_sections(page())["why"]
    lines = ENGLISH.split("\n")
    assert (lines[found.line - 1], found.title) == ("## Why {#why}", "Why")
    assert lines[found.end] == "### Exceptions {#exceptions}"


def test_each_line_belongs_to_a_section() -> None:
    found, lines = read_sections(page()), ENGLISH.split("\n")
    assert section_at(found, 2) == TOP
    assert section_at(found, lines.index("paragraph.") + 1) == TOP
    assert section_at(found, lines.index("## Why {#why}") + 1) == "why"
    assert section_at(found, len(lines)) == "exceptions"


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
    assert list(read_sections(page(text))) == [TOP, "why", "exceptions"]
