"""Images that pages show exist, in each language."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from memoire.content.directive_use import CODE_SPAN
from memoire.content.page import Page
from memoire.content.project import DOCS
from memoire.problem import Problem

IMAGE = re.compile(r'!\[[^\]]*\]\((?P<target>[^)\s]+)|<img\b[^>]*?\ssrc="(?P<source>[^"]*)"')


def image_problems(page: Page, root: Path) -> Iterator[Problem]:
    """Images that do not exist, looked for where the page looks for them."""
    for number, line in page.prose:
        for found in IMAGE.finditer(CODE_SPAN.sub("", line)) if "!" in line or "<img" in line else ():
            target = urlsplit(found["target"] or found["source"] or "")
            if target.scheme or target.netloc:
                what = f"The image {target.geturl()} is on another host."
                yield Problem(page.file, number, what, f"Put the image into {DOCS}/assets/images/.")
                continue
            folder = posixpath.dirname(page.file)
            path = posixpath.normpath(posixpath.join(folder, unquote(target.path)))
            if not (root / path).is_file():
                todo = f"Put the image there, or correct the path; {DOCS}/assets/images/ serves both languages."
                yield Problem(page.file, number, f"There is no {path}.", todo)
