"""Links between Markdown files, and where they lead after a file was renamed."""

import pytest

from memoire.content.file_links import find_links, with_moved_files

FILE = "docs/en/a/b.md"
TEXT = """\
---
description: "[no](c.md)"
---
# Title

[one](c.md#why) and [`two`](../d/e.md "Title"), not `[code](c.md)`, [web](https://a.org/c.md), [own](#why).
![picture](../../assets/p.svg) [claim](claim:a-b)

[ref]: c.md

```markdown
[fenced](c.md)
```
"""


def test_links_to_files_are_found_and_nothing_else() -> None:
    found = find_links(FILE, TEXT)
    assert [(link.line, link.target, link.path) for link in found] == [
        (6, "c.md#why", "docs/en/a/c.md"),
        (6, "../d/e.md", "docs/en/d/e.md"),
        (7, "../../assets/p.svg", "docs/assets/p.svg"),
        (9, "c.md", "docs/en/a/c.md"),
    ]
    assert all(TEXT.split("\n")[link.line - 1][link.start :].startswith(link.target) for link in found)


def test_links_follow_a_file_that_moved() -> None:
    moved = {"docs/en/a/c.md": "docs/en/d/f.md"}
    changed = with_moved_files(FILE, TEXT, moved)
    assert changed == TEXT.replace("[one](c.md#why)", "[one](../d/f.md#why)").replace("[ref]: c.md", "[ref]: ../d/f.md")


def test_a_file_that_moved_still_links_to_the_same_files() -> None:
    changed = with_moved_files(FILE, TEXT, {FILE: "docs/en/d/b.md"})
    assert [link.path for link in find_links("docs/en/d/b.md", changed)] == [
        link.path for link in find_links(FILE, TEXT)
    ]
    assert '[`two`](../d/e.md "Title")' in changed  # leads there as it is


@pytest.mark.parametrize("target", ["./c.md", "../a/c.md", "c.md?x=1#why"])
def test_a_link_that_still_leads_there_stays_as_it_was_written(target: str) -> None:
    assert with_moved_files(FILE, f"[one]({target})", {"docs/en/d/e.md": "docs/en/d/f.md"}) == f"[one]({target})"


def test_a_file_outside_of_the_pages_links_by_its_own_path() -> None:
    changed = with_moved_files("README.md", "[one](docs/en/a/c.md#why)", {"docs/en/a/c.md": "docs/en/a/d.md"})
    assert changed == "[one](docs/en/a/d.md#why)"
