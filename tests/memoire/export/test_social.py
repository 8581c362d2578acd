"""The picture of a page, drawn for real."""

import io
from pathlib import Path

from PIL import Image

from memoire.export.social import HEIGHT, WIDTH, Pictures

SOURCE = "import torch\n\n# en: words\n# zh: \u8bcd\nx = torch.ones(2)\nprint(x)\nassert x.sum() == 2  # claim: a\n"


def test_a_picture_has_the_size_that_social_sites_ask_for(tmp_path: Path) -> None:
    for picture in (
        Pictures(tmp_path).page("A title", SOURCE, "tensor([1., 1.])\n"),
        Pictures(tmp_path).page("A title"),
    ):
        with Image.open(io.BytesIO(picture)) as image:
            assert (image.format, image.size) == ("PNG", (WIDTH, HEIGHT))
        assert len(picture) < 100_000


def test_comments_and_assertions_do_not_change_the_picture_but_code_and_output_do(tmp_path: Path) -> None:
    pictures = Pictures(tmp_path)
    first = pictures.page("T", SOURCE, "1\n")
    assert pictures.page("T", SOURCE.replace("words", "other words").replace("== 2", ">= 2"), "1\n") == first
    assert pictures.page("T", SOURCE.replace("ones(2)", "ones(3)"), "1\n") != first
    assert pictures.page("T", SOURCE, "2\n") != first


def test_a_long_program_and_a_long_output_still_make_a_picture(tmp_path: Path) -> None:
    long = "".join(f"value_{number} = {number}\n" for number in range(500))
    assert Pictures(tmp_path).page("T", long, long) != Pictures(tmp_path).page("T", "x = 1\n")


def test_a_picture_is_drawn_once_and_the_same_bytes_again(tmp_path: Path) -> None:
    first = Pictures(tmp_path / "a").page("T", SOURCE, "1\n")
    (stored,) = (tmp_path / "a").iterdir()
    written = stored.stat().st_mtime_ns
    assert Pictures(tmp_path / "a").page("T", SOURCE, "1\n") == first
    assert stored.stat().st_mtime_ns == written
    assert Pictures(tmp_path / "b").page("T", SOURCE, "1\n") == first


def test_the_title_is_drawn_with_a_program_and_without_one(tmp_path: Path) -> None:
    pictures = Pictures(tmp_path)
    assert len({pictures.page("One", SOURCE), pictures.page("Another", SOURCE), pictures.page("", SOURCE)}) == 3
    assert len({pictures.page("One"), pictures.page("Another"), pictures.page("")}) == 3
    assert pictures.page("word " * 100) != pictures.page("word")


def test_a_title_that_the_font_cannot_show_is_left_out(tmp_path: Path) -> None:
    pictures = Pictures(tmp_path)
    assert pictures.page("梯度", SOURCE) == pictures.page("", SOURCE)
    assert pictures.page("A title", "print('梯度')\n") == pictures.page("A title")


def test_of_a_program_the_essential_lines_are_drawn(tmp_path: Path) -> None:
    pictures = Pictures(tmp_path)
    marked = "for i in range(2):\n    # essential\n    print(i)\n    # end\n"
    assert pictures.page("T", marked) == pictures.page("T", "print(i)\n")
