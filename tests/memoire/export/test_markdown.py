"""Pages as Markdown files, and the lists for language models."""

import yaml
from markdown import markdown

from memoire.export.markdown import body, front, llms, llms_full
from memoire.export.parts import parts
from tests.memoire.export.editions import SITE, Make, show
from tests.memoire.export.editions import make as make

HOSTILE = "```\n# heading\n````\n<b>\n"


def test_the_front_matter_says_what_the_page_is_and_where(make: Make) -> None:
    edition, page = make("# What: is `it`?")
    _, head, rest = front(edition, page).split("---\n")
    assert yaml.safe_load(head) == {
        "title": "What: is `it`?",
        "description": 'A "short" account',
        "canonical": f"{SITE}section/page/",
    }
    assert rest == "\n"


def test_a_program_is_followed_by_its_output(make: Make) -> None:
    edition, page = make(f"# Title\n\n{show('one')}", one={"stdout": "1\n", "warnings": ["W: w"]})
    assert body(edition, page, parts(edition, page)) == (
        f"# Title\n\n[snippets/section/one.py]({SITE}snippets/section/one.py):\n\n"
        "```python\nprint('one')\n```\n\nOutput:\n\n```text\n1\n```\n\nWarnings:\n\n```text\nW: w\n```\n"
    )


def test_output_cannot_close_its_block(make: Make) -> None:
    edition, page = make(show("one"), one={"stdout": HOSTILE})
    html = markdown(body(edition, page, parts(edition, page)), extensions=["pymdownx.superfences"])
    assert "<h1" not in html
    assert "<b>" not in html


def test_the_list_says_what_the_site_is_and_links_each_page_as_markdown(make: Make) -> None:
    edition, _ = make("# A title", "zh")
    lines = llms(edition).split("\n")
    assert lines[:4] == ["# A name", "", "> What it is.", ""]
    assert "## Section" in lines
    assert f'- [A title]({SITE}zh/section/page.md): A "short" account' in lines
    assert any(f"({SITE}records.json)" in line for line in lines)
    assert any(f"({SITE}zh/llms-full.txt)" in line for line in lines)


def test_the_full_text_contains_every_page_with_its_address(make: Make) -> None:
    edition, page = make("# A title")
    text = llms_full(edition, [(page, "# A title\n\nText.\n")])
    assert text.startswith("# A name\n")
    assert text.endswith(f"{SITE}section/page/\n\n# A title\n\nText.\n")
