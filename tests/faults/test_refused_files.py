"""Files that cannot be published: each is reported with what to do, and the previous site stays."""

import os
import re
import shutil

import pytest

from tests.conftest import Project, nothing_left, refused
from tests.faults.edits import CHINESE, ENGLISH, Edit, append, edit, link, on_both, write

LINK_TODO = "    Put the file itself here.\n"


def memoire_after_search(project: Project) -> None:
    found = re.search(r"  - memoire:\n(?: {4}.*\n)*", project.read("mkdocs.yml"))
    assert found
    project.edit("mkdocs.yml", found[0], "")
    project.edit("mkdocs.yml", "  - markdown-exec:\n", f"{found[0]}  - markdown-exec:\n")


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
        "snippets/section/folder.py:1: The file cannot be read: Is a directory.\n    Replace it with a readable file.",
    ),
    "a folder named like a page": (
        lambda project: (project.root / "docs/zh/folder.md").mkdir(),
        "docs/zh/folder.md:1: The file cannot be read: Is a directory.\n",
    ),
    "a name that would end an attribute": (
        write('snippets/section/it\'s "quoted".py', "print(1)\n"),
        'snippets/section/it\'s "quoted".py:1: The path of a program contains characters that it may not.\n'
        "    Rename it to lower-case words joined by hyphens, as in snippets/no-grad/leaf-keeps-its-flag.py.\n",
    ),
    "a name that would be a tag": (
        write("docs/en/<b>.md", "# Title\n"),
        "docs/en/<b>.md:1: The file name contains '<', which has a special meaning in pages.\n",
    ),
    "an include from outside of snippets": (
        append('```bash\n--8<-- "../mkdocs.yml"\n```'),
        f"{CHINESE}:17: There is no snippets/../mkdocs.yml.\n    Correct the path, or write the program.\n",
    ),
    "an include from the root of the machine": (
        append('```yaml\n--8<-- "/etc/passwd"\n```'),
        f"{ENGLISH}:17: There is no snippets//etc/passwd.\n",
    ),
    "several includes in a block": (
        append("--8<--\nsection/first.py\n--8<--"),
        f'{ENGLISH}:16: Several includes share one block.\n    Write one a line: --8<-- "section/name.py"\n',
    ),
    "an empty page": (on_both(lambda _: ""), f"{ENGLISH}:1: The page has no description.\n"),
    "front matter that never ends": (
        on_both(lambda page: page.replace("\n---\n", "\n", 1)),
        f"{ENGLISH}:3: The front matter is not closed.\n",
    ),
    "a glossary that is not UTF-8": (
        write("docs/assets/glossary.tsv", "leaf\t叶子\t\n".encode("gb18030")),
        "docs/assets/glossary.tsv:1: The file is not UTF-8.\n    Save it as UTF-8.\n",
    ),
    "a glossary that lacks a column": (
        write("docs/assets/glossary.tsv", "# terms\nleaf\n"),
        "docs/assets/glossary.tsv:2: This line has 1 columns, not 3.\n    Write English, Chinese and ",
    ),
    "a configuration that is not YAML": (
        edit("mkdocs.yml", "strict: true", "strict: true\n\tnone: ["),
        "found character '\\t' that cannot start any token\n",
    ),
    "a plugin that is not installed": (
        edit("mkdocs.yml", "  - memoire:\n", "  - memoir:\n"),
        'The "memoir" plugin is not installed\n',
    ),
    "an option that the plugin does not have": (
        edit("mkdocs.yml", "      run_url: ", "      run_address: "),
        "Unrecognised configuration name: run_address\n",
    ),
    "plugins in the wrong order": (
        memoire_after_search,
        "The plugin search comes before memoire, but reads what memoire fills in.\n    List memoire before search.\n",
    ),
    "a theme folder that is gone": (
        lambda project: shutil.rmtree(project.root / "overrides"),
        "overrides') does not exist.\n",
    ),
    "no folder of programs": (
        lambda project: shutil.rmtree(project.root / "snippets"),
        "snippets' isn't an existing file or directory.\n",
    ),
}


@pytest.mark.parametrize("fault", REFUSED)
def test_a_file_that_cannot_be_published_is_reported_and_the_previous_site_stays(
    copy_of_built: Project, fault: str
) -> None:
    make, sentence = REFUSED[fault]
    before = copy_of_built.site()
    kept = shutil.copytree(copy_of_built.root, copy_of_built.root.with_name("kept"))
    make(copy_of_built)
    refused(copy_of_built.build(), sentence, LINK_TODO if "symbolic link" in sentence else "")
    assert copy_of_built.site() == before
    nothing_left(copy_of_built)
    shutil.rmtree(copy_of_built.root)
    kept.rename(copy_of_built.root)
    build = copy_of_built.build()
    assert build.status == 0, build.log
    assert copy_of_built.site() == before


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() == 0, reason="the superuser may read everything")
def test_a_page_that_may_not_be_read_is_reported(copy_of_built: Project) -> None:
    (copy_of_built.root / ENGLISH).chmod(0)
    refused(copy_of_built.build(), f"{ENGLISH}:1: The file cannot be read: Permission denied.\n")
