"""Lines of a page that any reader of Markdown understands."""

import pytest

from memoire.export.inline import Inline
from tests.memoire.export.editions import SITE, Make
from tests.memoire.export.editions import make as make


def line(made: tuple) -> str:
    """The only line of a page below its front matter."""
    edition, page = made
    (text,) = page.lines[page.body_start :]
    return Inline(edition, page, edition.context(page)).line(text)


@pytest.mark.parametrize(
    ("link", "whole"),
    [
        ("other.md", "section/other/"),
        ("../elsewhere/index.md#part", "elsewhere/#part"),
        ("../index.md", ""),
        ("#part", "section/page/#part"),
    ],
)
@pytest.mark.parametrize(("language", "prefix"), [("en", ""), ("zh", "zh/")])
def test_links_become_whole_addresses(make: Make, language: str, prefix: str, link: str, whole: str) -> None:
    assert line(make(f"A [link to `it`]({link}).", language)) == f"A [link to `it`]({SITE}{prefix}{whole})."


def test_links_to_files_lead_below_the_site_and_other_links_stay(make: Make) -> None:
    assert line(make("[a](../../assets/a.svg)", "zh")) == f"[a]({SITE}assets/a.svg)"
    assert line(make("[a](https://example.com/b.md)")) == "[a](https://example.com/b.md)"
    assert line(make('<a href="../../a.json">a</a>')) == f'<a href="{SITE}a.json">a</a>'


def test_marks_of_claims_and_ids_of_headings_are_left_out_and_code_stays(make: Make) -> None:
    assert line(make("True. [✓](claim:name) `[✓](claim:name)`")) == "True. ✓ `[✓](claim:name)`"
    assert line(make("## Title {#id}")) == "## Title"


def test_marks_that_follow_each_other_are_one(make: Make) -> None:
    assert line(make("True. [✓](claim:one) [✓](claim:two) So.")) == "True. ✓ So."
