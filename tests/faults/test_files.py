"""Odd files: each either becomes a right page or is named with what to do; a site is published whole or not at all."""

import os
import re
import shutil
from collections.abc import Callable
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup

from memoire.render.highlight import localise
from tests.conftest import Project, nothing_left, refused

ENGLISH, CHINESE, PROGRAM = "docs/en/section/page.md", "docs/zh/section/page.md", "snippets/section/second.py"
SECRET = "what no reader may see"
LINKS_NAMED = "    Put the file itself here.\n"

Edit = Callable[[Project], object]


def on_both(change: Callable[[str], str]) -> Edit:
    """The same change of the English and the Chinese page."""

    def edit(project: Project) -> None:
        for file in (ENGLISH, CHINESE):
            project.write(file, change(project.read(file)))

    return edit


def append(text: str) -> Edit:
    return on_both(lambda page: f"{page}\n{text}\n")


def link(name: str, target: str) -> Edit:
    """A symbolic link; `{outside}` stands for a folder beside the project with a secret in it."""

    def edit(project: Project) -> None:
        (outside := project.root.parent / "outside").mkdir()
        (outside / "secret.txt").write_text(SECRET)
        (project.root / name).symlink_to(target.format(outside=outside))

    return edit


def write(file: str, content: str | bytes) -> Edit:
    return lambda project: project.write(file, content)


def edit(file: str, old: str, new: str) -> Edit:
    return lambda project: project.edit(file, old, new)


# What is wrong with a file, and what the build says of it.
REFUSED: dict[str, tuple[Edit, str]] = {
    "a picture that is a link out of the project": (
        link("docs/assets/secret.png", "{outside}/secret.txt"),
        "docs/assets/secret.png:1: This is a symbolic link to ",
    ),
    "a page that is a link out of the project": (
        link("docs/en/secret.md", "{outside}/secret.txt"),
        "docs/en/secret.md:1: This is a symbolic link to ",
    ),
    "a program that is a link out of the project": (
        link("snippets/section/secret.py", "{outside}/secret.txt"),
        "snippets/section/secret.py:1: This is a symbolic link to ",
    ),
    "a folder that is a link out of the project": (
        link("docs/en/secrets", "{outside}"),
        "docs/en/secrets:1: This is a symbolic link to ",
    ),
    "a part of the theme that is a link out of the project": (
        link("overrides/secret.js", "{outside}/secret.txt"),
        "overrides/secret.js:1: This is a symbolic link to ",
    ),
    "a folder that links to itself": (link("docs/en/loop", "."), "docs/en/loop:1: This is a symbolic link to ."),
    "a link to nothing": (
        link("snippets/section/gone.py", "nowhere.py"),
        "snippets/section/gone.py:1: The file cannot be read: No such file or directory.\n",
    ),
    "a folder named like a program": (
        lambda project: (project.root / "snippets/section/folder.py").mkdir(),
        "snippets/section/folder.py:1: The file cannot be read: Is a directory.\n    Put a readable file in its place.",
    ),
    "a folder named like a page": (
        lambda project: (project.root / "docs/zh/folder.md").mkdir(),
        "docs/zh/folder.md:1: The file cannot be read: Is a directory.\n",
    ),
    "a name that would end an attribute": (
        write('snippets/section/it\'s "quoted".py', "print(1)\n"),
        'snippets/section/it\'s "quoted".py:1: The name holds "\'", which has a meaning of its own in pages.\n'
        "    Use letters, digits and hyphens.\n",
    ),
    "a name that would be a tag": (
        write("docs/en/<b>.md", "# Title\n"),
        "docs/en/<b>.md:1: The name holds '<', which has a meaning of its own in pages.\n",
    ),
    "an include from outside of snippets": (
        append('--8<-- "../mkdocs.yml"'),
        f"{CHINESE}:16: There is no snippets/../mkdocs.yml.\n    Mend the path, or write the program.\n",
    ),
    "an include from the root of the machine": (
        append('```yaml\n--8<-- "/etc/passwd"\n```'),
        f"{ENGLISH}:17: There is no snippets//etc/passwd.\n",
    ),
    "a block of includes": (
        append("--8<--\nsection/first.py\n--8<--"),
        f'{ENGLISH}:16: Includes stand in a block.\n    Write one a line: --8<-- "section/name.py"\n',
    ),
    "an empty page": (on_both(lambda _: ""), f"{ENGLISH}:1: The page has no description.\n"),
    "front matter that never ends": (
        on_both(lambda page: page.replace("\n---\n", "\n", 1)),
        f"{ENGLISH}:1: The page has no description.\n",
    ),
    "a glossary that is not UTF-8": (
        write("docs/assets/glossary.tsv", "leaf\t叶子\t\n".encode("gb18030")),
        "docs/assets/glossary.tsv:1: The file is not UTF-8.\n    Save it as UTF-8.\n",
    ),
    "a glossary that lacks a column": (
        write("docs/assets/glossary.tsv", "# terms\nleaf\n"),
        "docs/assets/glossary.tsv:2: This term has 1 columns, not 3.\n    Write English, Chinese and ",
    ),
    "a configuration that is no YAML": (
        edit("mkdocs.yml", "strict: true", "strict: true\n\tnone: ["),
        "found character '\\t' that cannot start any token\n",
    ),
    "a hook that is gone": (
        lambda project: project.delete("hooks/foot.py"),
        "hooks/foot.py' isn't an existing file.\n",
    ),
    "no folder of programs": (
        lambda project: shutil.rmtree(project.root / "snippets"),
        "snippets' isn't an existing file or directory.\n",
    ),
}


@pytest.mark.parametrize("fault", REFUSED)
def test_a_file_that_cannot_be_published_is_named_and_the_site_stays(copy_of_built: Project, fault: str) -> None:
    make, sentence = REFUSED[fault]
    before = copy_of_built.site()
    kept = shutil.copytree(copy_of_built.root, copy_of_built.root.with_name("kept"))
    make(copy_of_built)
    refused(copy_of_built.build(), sentence, LINKS_NAMED if "symbolic link" in sentence else "")
    assert copy_of_built.site() == before
    nothing_left(copy_of_built)
    shutil.rmtree(copy_of_built.root)
    kept.rename(copy_of_built.root)
    build = copy_of_built.build()
    assert build.status == 0, build.log
    assert copy_of_built.site() == before


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() == 0, reason="the superuser may read all")
def test_a_page_that_may_not_be_read_is_named(copy_of_built: Project) -> None:
    (copy_of_built.root / ENGLISH).chmod(0)
    refused(copy_of_built.build(), f"{ENGLISH}:1: The file cannot be read: Permission denied.\n")


def page(project: Project, path: str) -> BeautifulSoup:
    return BeautifulSoup(project.read(f"site/{path}/index.html"), "html.parser")


def built(project: Project) -> None:
    build = project.build("-q")
    assert build.status == 0, build.log
    nothing_left(project)


def test_a_page_of_ten_thousand_lines_is_shown_whole(copy_of_built: Project) -> None:
    lines = (f"## Part {number} {{#part-{number}}}\n\nLine of part {number}.\n\n" for number in range(2500))
    append("".join(lines))(copy_of_built)
    built(copy_of_built)
    for path in ("section/page", "zh/section/page"):
        headings = page(copy_of_built, path).select("article h2")
        assert [heading["id"] for heading in headings] == ["more", *(f"part-{number}" for number in range(2500))]
        assert "Line of part 2499." in copy_of_built.read(f"site/{path}/index.html")


def test_a_mebibyte_of_output_is_shown_whole(copy_of_built: Project) -> None:
    copy_of_built.write(
        PROGRAM, "x = 1\nassert x  # claim: second-claim\nfor n in range(2**16):\n    print(f'{n:015}')\n"
    )
    built(copy_of_built)
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


def test_names_may_have_spaces_and_other_alphabets(copy_of_built: Project) -> None:
    name = "my section/梯度 的 例子.py"
    copy_of_built.write(f"snippets/{name}", "x = 1\nprint('shown')\nassert x  # claim: odd-name\n")
    for language in ("en", "zh"):
        fence = f'```python exec="on"\n--8<-- "{name}"\n```\n'
        text = f"---\ndescription: Odd\n---\n# Title\n\nText. [✓](claim:odd-name)\n\n{fence}"
        copy_of_built.write(f"docs/{language}/my notes/梯度 笔记.md", text)
    built(copy_of_built)
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


def test_line_ends_of_windows_and_a_mark_of_utf_8_change_no_page(copy_of_built: Project) -> None:
    before = copy_of_built.site()
    for file in [*copy_of_built.root.glob("docs/*/**/*.md"), *copy_of_built.root.glob("snippets/**/*.py")]:
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    build = copy_of_built.build()
    assert build.status == 0, build.log
    assert "ran 0 programs" in build.log  # nor is any program another one
    after = copy_of_built.site()
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    assert {re.sub(r"\.py$", "", name) for name in changed} <= {"snippets/section/first", "snippets/section/second"}


def test_a_link_in_the_place_of_the_site_is_replaced_and_not_followed(copy_of_built: Project) -> None:
    real = (copy_of_built.root / "site").rename(copy_of_built.root / "elsewhere")
    (copy_of_built.root / "site").symlink_to(real)
    copy_of_built.edit(ENGLISH, "A sentence.", "Another sentence.")
    built(copy_of_built)
    assert "Another sentence." in copy_of_built.read("site/section/page/index.html")
    assert "Another sentence." not in copy_of_built.read("elsewhere/section/page/index.html")
