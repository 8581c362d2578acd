"""Odd files that become correct pages all the same."""

import re
import shutil
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup

from memoire.render.highlight import localise
from tests.conftest import Project, nothing_left, refused
from tests.faults.edits import ENGLISH, PROGRAM, append


def page(project: Project, path: str) -> BeautifulSoup:
    return BeautifulSoup(project.read(f"site/{path}/index.html"), "html.parser")


def build_without_problems(project: Project) -> None:
    build = project.build("-q")
    assert build.status == 0, build.log
    nothing_left(project)


@pytest.mark.slow
def test_a_page_of_ten_thousand_lines_is_shown_whole(copy_of_built: Project) -> None:
    lines = (f"## Part {number} {{#part-{number}}}\n\nLine of part {number}.\n\n" for number in range(2500))
    append("".join(lines))(copy_of_built)
    build_without_problems(copy_of_built)
    for path in ("section/page", "zh/section/page"):
        headings = page(copy_of_built, path).select("article h2")
        assert [heading["id"] for heading in headings] == ["more", *(f"part-{number}" for number in range(2500))]
        assert "Line of part 2499." in copy_of_built.read(f"site/{path}/index.html")


@pytest.mark.slow
def test_a_mebibyte_of_output_is_shown_whole(copy_of_built: Project) -> None:
    copy_of_built.write(
        PROGRAM, "x = 1\nassert x  # claim: second-claim\nfor n in range(2**16):\n    print(f'{n:015}')\n"
    )
    build_without_problems(copy_of_built)
    for path in ("section/page", "zh/section/page"):
        (output,) = page(copy_of_built, path).select(".program__output pre")
        assert output.text == "".join(f"{number:015}\n" for number in range(2**16))
    copy_of_built.edit(PROGRAM, "2**16", "2**16 + 1")
    refused(copy_of_built.build("-q"), ": This program printed more than 1 MiB.\n")


def test_a_project_may_have_no_program(copy_of_built: Project) -> None:
    shutil.rmtree(copy_of_built.root / "snippets")
    (copy_of_built.root / "snippets").mkdir()
    for file in copy_of_built.root.glob("docs/*/**/*.md"):
        file.write_text("---\ndescription: None\n---\n# Title\n\nNo program.\n")
    build = copy_of_built.build()
    assert build.status == 0, build.log
    assert "ran 0 programs in 0.0 s, 0 from records, 0 claims checked" in build.log
    assert "No program." in copy_of_built.read("site/zh/section/page/index.html")
    assert not [file for file in copy_of_built.site() if file.startswith("snippets")]


def test_names_of_pages_may_have_spaces_and_other_alphabets(copy_of_built: Project) -> None:
    name = "my-notes/an-example.py"
    copy_of_built.write(f"snippets/{name}", "x = 1\nprint('shown')\nassert x  # claim: odd-name\n")
    for language in ("en", "zh"):
        fence = f'```python exec="on"\n--8<-- "{name}"\n```\n'
        text = f"---\ndescription: Odd\n---\n# Title\n\nText. [✓](claim:odd-name)\n\n{fence}"
        copy_of_built.write(f"docs/{language}/my notes/梯度 笔记.md", text)
    build_without_problems(copy_of_built)
    for path in ("my notes/梯度 笔记", "zh/my notes/梯度 笔记"):
        found = page(copy_of_built, path)
        (output,) = found.select(".program__output pre")
        assert output.text == "shown\n"
        title = found.select_one(".program .filename a")
        assert title
        assert unquote(str(title["href"])).endswith(f"/snippets/{name}")
        picture = found.select_one('meta[property="og:image"]')
        assert picture
        address = unquote(str(picture["content"]).removeprefix("http://127.0.0.1:8000/"))
        assert (copy_of_built.root / "site" / address).is_file()
    assert copy_of_built.read(f"site/snippets/{name}") == localise(copy_of_built.read(f"snippets/{name}"), "en")


def test_line_endings_of_windows_and_a_byte_order_mark_change_no_page(copy_of_built: Project) -> None:
    before = copy_of_built.site()
    for file in [*copy_of_built.root.glob("docs/*/**/*.md"), *copy_of_built.root.glob("snippets/**/*.py")]:
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    build = copy_of_built.build()
    assert build.status == 0, build.log
    assert "ran 0 programs" in build.log  # nor does any program count as another one
    after = copy_of_built.site()
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    assert {re.sub(r"\.py$", "", name) for name in changed} <= {"snippets/section/first", "snippets/section/second"}


def test_a_link_in_place_of_the_site_is_replaced_and_not_followed(copy_of_built: Project) -> None:
    real = (copy_of_built.root / "site").rename(copy_of_built.root / "elsewhere")
    (copy_of_built.root / "site").symlink_to(real)
    copy_of_built.edit(ENGLISH, "A sentence.", "Another sentence.")
    build_without_problems(copy_of_built)
    assert "Another sentence." in copy_of_built.read("site/section/page/index.html")
    assert "Another sentence." not in copy_of_built.read("elsewhere/section/page/index.html")
