"""The blocks of a page, which the shapes of its kinds are told from."""

from memoire.content.blocks import page_blocks, section_blocks
from memoire.content.page import Page

TEXT: str = """\
---
description: D
---
# Title

One.
Still one.

- An item

<!--
A comment

of several lines.
-->

## More {#more}
Two.
```python exec="on"
--8<-- "a/b.py"
```

| a | b |
"""


def test_a_page_is_read_as_paragraphs_lists_tables_and_fences() -> None:
    page = Page("en", "a.md", TEXT.split("\n"))
    assert [(block.line, block.text) for block in page_blocks(page)] == [
        (6, "One.\nStill one."),
        (9, "- An item"),
        (18, "Two."),
        (19, ""),
        (23, "| a | b |"),
    ]
    assert [block.line for block in page_blocks(page) if block.fence] == [19]


def test_a_section_has_the_blocks_up_to_the_next_heading() -> None:
    page = Page("en", "a.md", TEXT.split("\n"))
    title, more = page.headings
    assert [block.line for block in section_blocks(page, title)] == [6, 9]
    assert [block.line for block in section_blocks(page, more)] == [18, 19, 23]
