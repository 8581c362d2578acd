"""The picture of a page, drawn for real."""

import io
from pathlib import Path

from PIL import Image

from memoire.export.social import HEIGHT, WIDTH, Pictures

SOURCE = "import torch\n\n# en: words\n# zh: \u8bcd\nx = torch.ones(2)\nprint(x)\nassert x.sum() == 2  # claim: a\n"


def test_a_picture_has_the_size_that_social_sites_ask_for(tmp_path: Path) -> None:
    for picture in (Pictures(tmp_path).program(SOURCE, "tensor([1., 1.])\n"), Pictures(tmp_path).site()):
        with Image.open(io.BytesIO(picture)) as image:
            assert (image.format, image.size) == ("PNG", (WIDTH, HEIGHT))
        assert len(picture) < 100_000


def test_comments_and_assertions_do_not_change_the_picture_but_code_and_output_do(tmp_path: Path) -> None:
    pictures = Pictures(tmp_path)
    first = pictures.program(SOURCE, "1\n")
    assert pictures.program(SOURCE.replace("words", "other words").replace("== 2", ">= 2"), "1\n") == first
    assert pictures.program(SOURCE.replace("ones(2)", "ones(3)"), "1\n") != first
    assert pictures.program(SOURCE, "2\n") != first


def test_a_long_program_and_a_long_output_still_make_a_picture(tmp_path: Path) -> None:
    long = "".join(f"value_{number} = {number}\n" for number in range(500))
    assert Pictures(tmp_path).program(long, long) != Pictures(tmp_path).program("x = 1\n", "")


def test_a_picture_is_drawn_once_and_the_same_bytes_again(tmp_path: Path) -> None:
    first = Pictures(tmp_path / "a").program(SOURCE, "1\n")
    (stored,) = (tmp_path / "a").iterdir()
    written = stored.stat().st_mtime_ns
    assert Pictures(tmp_path / "a").program(SOURCE, "1\n") == first
    assert stored.stat().st_mtime_ns == written
    assert Pictures(tmp_path / "b").program(SOURCE, "1\n") == first
