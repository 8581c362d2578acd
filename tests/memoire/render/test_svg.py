"""Drawings become part of a page."""

from memoire.render.svg import inline

SVG = """\
<?xml version="1.0"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN">
<svg width="10pt" height="10pt" viewBox="0.00 0.00 10.60 10.00">
<title>graph</title>
<g id="a"/>
<use xlink:href="#a" clip-path="url(#a)"/>
</svg>
"""


def test_two_drawings_on_a_page_share_no_id() -> None:
    drawn = inline(SVG, "p", "text")
    assert 'id="p-a"' in drawn
    assert 'href="#p-a"' in drawn
    assert "url(#p-a)" in drawn


def test_a_drawing_is_one_element_with_a_text_and_without_a_fixed_size() -> None:
    assert inline(SVG, "p", 'a < "b"').startswith(
        '<svg role="img" aria-label="a &lt; &quot;b&quot;" viewBox="0.00 0.00 10.60 10.00" style="max-width: 11pt">'
    )
    assert "<title>" not in inline(SVG, "p", "text")
    assert 'width="10pt"' not in inline(SVG, "p", "text")
