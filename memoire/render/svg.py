"""Makes a drawing part of a page: without a fixed size, with unique ids and an alternative text."""

import re
from html import escape

PROLOGUE = re.compile(r"<\?xml.*?\?>|<!DOCTYPE.*?>|<!--.*?-->|<metadata>.*?</metadata>|<title>.*?</title>", re.S)
SIZE = re.compile(r'\s(?:width|height)="[\d.]+(?:pt|px)?"')
WIDTH = re.compile(r'viewBox="[\d.]+ [\d.]+ ([\d.]+) ')
ID = re.compile(r'\bid="([^"]+)"')
REFERENCE = re.compile(r'(url\(#|href="#)([^)"]+)')


def inline(svg: str, prefix: str, text: str) -> str:
    """The drawing as an element of a page.

    Args:
        svg: What Graphviz or Matplotlib wrote.
        prefix: Goes before every id, since two drawings on a page may use the same ones.
        text: Alternative text.
    """
    svg = PROLOGUE.sub("", svg).strip()
    head, _, body = svg.partition(">")
    width = WIDTH.search(head)
    head = SIZE.sub("", head).replace("<svg", f'<svg role="img" aria-label="{escape(text)}"', 1)
    if width:
        head += f' style="max-width: {float(width[1]):.0f}pt"'
    svg = f"{head}>{body}"
    svg = ID.sub(rf'id="{prefix}-\1"', svg)
    svg = REFERENCE.sub(rf"\1{prefix}-\2", svg)
    return re.sub(r">\s+<", "><", svg)
