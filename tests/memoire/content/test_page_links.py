"""What a page links to, as its author wrote it."""

import pytest

from memoire.content.page import Page
from memoire.content.page_links import Link, find_links, missing_definitions, written_ids


def page(text: str) -> Page:
    return Page("en", "a.md", text.split("\n"))


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("[a](b.md) and [c](d.md#e)", [Link(1, "b.md"), Link(1, "d.md#e")]),
        ("[a\nb](c.md 'Title')", [Link(2, "c.md")]),
        ("[a](<b.md>)", [Link(1, "b.md")]),
        ("[a][b]\n\n[b]: c.md", [Link(3, "c.md")]),
        ("![a](b.png)", [Link(1, "b.png", is_image=True)]),
        ("[![a](b.png)](c.md)", [Link(1, "b.png", is_image=True), Link(1, "c.md")]),
        ("x\n<a class='y' href='b/'>c</a>", [Link(2, "b/", is_html=True)]),
        ('<img alt="x"\n  src="b.png">', [Link(1, "b.png", is_html=True, is_image=True)]),
        ("`[a](b.md)` and `<a href='b/'>`", []),
        ("```text\n[a](b.md)\n```", []),
        ("<!--\n[a](b.md)\n-->", []),
        ("Text[^1].\n\n[^1]: A note.", []),
    ],
)
def test_links_and_images_are_found_with_their_lines(text: str, links: list[Link]) -> None:
    assert find_links(page(text)) == links


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("[a][b]", [(1, "b")]),
        ("x\n[a][]", [(2, "a")]),
        ("[a][B]\n\n[b]: c.md", []),
        ("x[0][1] and `[a][b]`", []),
        ("Text[^1][^2].", []),
    ],
)
def test_references_without_a_definition_are_found(text: str, missing: list[tuple[int, str]]) -> None:
    assert list(missing_definitions(page(text))) == missing


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("# A {#a}\n\n## B { .c #b }", {"a", "b"}),
        ('<a id="a"></a> <a name="b"></a> <p name="c">', {"a", "b"}),
        ("[a](b.md){#c}", {"c"}),
        ("Text[^1].\n\n[^1]: A note.", {"fn:1", "fnref:1"}),
        ("`{#a}`", set()),
    ],
)
def test_ids_are_found_wherever_they_are_written(text: str, ids: set[str]) -> None:
    assert written_ids(page(text)) == ids
