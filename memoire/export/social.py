"""The picture that social sites show with a link to a page: its title, its first program and the output of that."""

import base64
import io
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from textwrap import dedent
from typing import Any

from memoire.content.essential import read_essential
from memoire.content.snippet import CLAIM_COMMENT, READER_COMMENT
from memoire.records.environment import installed
from memoire.storage import Cache

WIDTH, HEIGHT = 1200, 630  # pixels, as social sites ask for
MARGIN, LINE = 56, 34  # pixels
SITE = "Memoire for PyTorch"
INK, PAPER, OUTPUT, FAINT = "#23425c", "#f7f9fb", "#e4efe9", "#5d6f7e"
# Colours by the first letters of Pygments' names of tokens, as on the pages.
COLOURS = {"Token.Keyword": "#3b6ecc", "Token.Literal.String": "#1f6f43", "Token.Literal.Number": "#b3331f"}


class Pictures:
    """Draws once, and stores what was drawn between builds; the libraries are imported only to draw."""

    def __init__(self, folder: Path) -> None:
        self._cache = Cache(folder, Path(__file__), installed("pillow"))

    def page(self, title: str, source: str = "", printed: str = "") -> bytes:
        """The title of a page with a program and its output, as a PNG.

        The program shows its essential lines. Comments, assertions and what does not fit are left out, and what the
        font does not have: a title in Chinese.

        Args:
            title: The title, as plain text.
            source: The program; empty if the page shows none.
            printed: What it printed.
        """
        title = title if _is_drawable(title) else ""
        lines = _shown(source)
        if not _is_drawable("\n".join([*lines, printed])):
            lines, printed = [], ""

        def draw(canvas: _Canvas) -> None:
            _program(canvas, "\n".join(lines), printed, canvas.title(title, large=not lines))

        return self._drawn([title, lines, printed], draw)

    def _drawn(self, key: list[Any], draw: Callable[["_Canvas"], None]) -> bytes:
        def make() -> str:
            canvas = _Canvas()
            draw(canvas)
            return base64.b64encode(canvas.png()).decode()

        return base64.b64decode(self._cache.get_or_make(make, *key))


@cache
def _glyphs() -> set[int]:
    """The code points that the font has."""
    from matplotlib.ft2font import FT2Font

    return set(FT2Font(str(_fonts() / "DejaVuSansMono.ttf")).get_charmap())


def _is_drawable(text: str) -> bool:
    """Whether the font has every character: it has no Chinese and no emoji, which would become empty boxes."""
    return text.isascii() or {ord(character) for character in text if character != "\n"} <= _glyphs()


def _fonts() -> Path:
    found = find_spec("matplotlib")  # to import it only to be told this takes 0.15 s
    assert found and found.origin
    return Path(found.origin).parent / "mpl-data" / "fonts" / "ttf"


def _shown(source: str) -> list[str]:
    """The essential lines of a program, or all of them if none are marked."""
    essential, lines = read_essential(source).lines, enumerate(source.split("\n"), 1)
    kept = [line for number, line in lines if (not essential or number in essential) and not _left_out(line)]
    return dedent("\n".join(kept)).strip("\n").split("\n") if source else []


def _left_out(line: str) -> bool:
    text = line.strip()
    return bool(READER_COMMENT.match(text) or CLAIM_COMMENT.search(text) or text.startswith("assert "))


class _Canvas:
    def __init__(self) -> None:
        from PIL import Image, ImageDraw, ImageFont

        # The fonts come with Matplotlib, so the picture is the same on every machine. They have no Chinese characters,
        # so the picture of a Chinese page shows code and no words.
        fonts = _fonts()
        self.mono = ImageFont.truetype(fonts / "DejaVuSansMono.ttf", 24)
        self.bold, self.huge = (ImageFont.truetype(fonts / "DejaVuSans-Bold.ttf", size) for size in (34, 56))
        self.image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
        self.draw = ImageDraw.Draw(self.image)
        self.draw.rectangle((0, 0, WIDTH, 96), fill=INK)
        self.mark(MARGIN, 28, 1.9)
        self.draw.text((MARGIN + 66, 48), SITE, font=self.bold, fill="white", anchor="lm")

    def mark(self, x: float, y: float, scale: float) -> None:
        """The logo, as in overrides/.icons/memoire/cut-nabla.svg."""
        for line in ([(18.6, 9), (21, 4.5), (3, 4.5), (10.6, 18.3)], [(16.4, 13), (14.8, 15.9)]):
            points = [(x + (px - 3) * scale, y + (py - 4.5) * scale) for px, py in line]
            self.draw.line(points, fill="white", width=round(2.6 * scale), joint="curve")
        centre, radius = (x + 9 * scale, y + 16.1 * scale), 2.4 * scale
        self.draw.circle(centre, radius, fill="#7fce9f")

    def title(self, text: str, large: bool) -> int:
        """Draw the title, in two lines at most or in four large ones; returns where the program may begin."""
        font, most, step = (self.huge, 4, 78) if large else (self.bold, 2, 46)
        lines = [""]
        for word in text.split():
            longer = f"{lines[-1]} {word}".strip()
            if font.getlength(longer) <= WIDTH - 2 * MARGIN:
                lines[-1] = longer
            else:
                lines.append(word)
        top = 96 + 30
        for line in lines[:most] if text else ():
            self.draw.text((MARGIN, top), line, font=font, fill=INK)
            top += step
        return top + (10 if text else 0)

    def png(self) -> bytes:
        from PIL import Image

        out = io.BytesIO()
        # A palette, since the picture has a dozen colours: a third of the size. By octree, which takes a quarter of
        # the time of the default for the same picture.
        self.image.quantize(64, Image.Quantize.FASTOCTREE).save(out, "PNG")
        return out.getvalue()


def _program(canvas: _Canvas, source: str, printed: str, top: int) -> None:
    shown = printed.rstrip().splitlines()[:4]
    foot = HEIGHT - (len(shown) * LINE + 40 if shown else 0)
    _code(canvas, source.strip(), top, foot)
    if shown:
        canvas.draw.rectangle((0, foot, WIDTH, HEIGHT), fill=OUTPUT)
    for number, line in enumerate(shown):
        canvas.draw.text((MARGIN, foot + 20 + number * LINE), line, font=canvas.mono, fill="#1d2b36")


def _code(canvas: _Canvas, source: str, top: int, foot: int) -> None:
    from pygments.lexers.python import PythonLexer

    advance = canvas.mono.getlength(" ")
    row = column = 0
    for token, text in PythonLexer(stripnl=False).get_tokens(source):
        colour = next((value for name, value in COLOURS.items() if str(token).startswith(name)), "#1d2b36")
        for part in text.splitlines(keepends=True):
            y = top + row * LINE
            if y + LINE > foot:
                return
            canvas.draw.text((MARGIN + column * advance, y), part.rstrip("\n"), font=canvas.mono, fill=colour)
            row, column = (row + 1, 0) if part.endswith("\n") else (row, column + len(part))
