"""A site is published whole or not at all."""

import stat
from pathlib import Path

from tests.conftest import Project, ended


def only_site(project: Project) -> None:
    assert [file.name for file in project.root.iterdir() if "site" in file.name] == ["site"]


def test_a_failed_build_leaves_the_site_as_it_was(copy_of_built: Project) -> None:
    before, folder = copy_of_built.site(), (copy_of_built.root / "site").stat()
    copy_of_built.write("snippets/section/second.py", "x = 1\nassert x == 2  # claim: second-claim\n")
    assert copy_of_built.build("-q").status == 1
    assert copy_of_built.site() == before
    assert (copy_of_built.root / "site").stat().st_ino == folder.st_ino
    only_site(copy_of_built)


def test_a_build_that_fails_in_a_template_leaves_the_site_as_it_was(copy_of_built: Project) -> None:
    before = copy_of_built.site()
    copy_of_built.write(
        "overrides/main.html", "{% extends 'base.html' %}{% block content %}{{ nothing.at.all }}{% endblock %}"
    )
    assert copy_of_built.build("-q").status == 1
    assert copy_of_built.site() == before
    only_site(copy_of_built)


def test_the_first_build_that_fails_leaves_no_site(project: Project) -> None:
    project.edit("docs/zh/index.md", "{#more}", "{#less}")
    assert project.build("-q").status == 1
    assert [file.name for file in project.root.iterdir() if "site" in file.name] == []


def test_a_good_build_replaces_the_whole_site(copy_of_built: Project) -> None:
    copy_of_built.write("site/old.html", "old")
    copy_of_built.write("site/old/folder/file.txt", "old")
    copy_of_built.edit("docs/en/index.md", "A sentence.", "Another sentence.")
    build = copy_of_built.build("-q")
    assert build.status == 0, build.log
    assert "Another sentence." in copy_of_built.read("site/index.html")
    assert "old.html" not in copy_of_built.site()
    assert not (copy_of_built.root / "site" / "old").exists()
    assert stat.S_IMODE((copy_of_built.root / "site").stat().st_mode) == 0o755
    only_site(copy_of_built)


def test_a_site_may_go_to_a_folder_that_is_not_there_yet(copy_of_built: Project, tmp_path: Path) -> None:
    target = tmp_path / "deep" / "down" / "public"
    build = copy_of_built.build("-q", "--site-dir", str(target))
    assert build.status == 0, build.log
    assert (target / "zh" / "index.html").is_file()
    assert [file.name for file in target.parent.iterdir()] == ["public"]


def test_a_build_that_is_not_strict_publishes_in_spite_of_warnings(copy_of_built: Project) -> None:
    copy_of_built.edit("docs/en/index.md", "A sentence.", "Another sentence.")
    copy_of_built.edit("mkdocs.yml", "strict: true\n", "strict: true\nhooks: [hook.py]\n")
    copy_of_built.write("hook.py", "import logging\n\nlogging.getLogger('mkdocs.hooks').warning('Something is odd')\n")
    build = copy_of_built.build("--no-strict")
    assert build.status == 0, build.log
    assert "WARNING -  Something is odd" in build.log
    assert "Another sentence" in copy_of_built.read("site/index.html")


def test_two_builds_at_once_both_end_well_with_a_whole_site(copy_of_built: Project) -> None:
    files = set(copy_of_built.site())
    copy_of_built.edit("docs/en/index.md", "A sentence.", "Another sentence.")
    builds = [ended(process) for process in [copy_of_built.start("build", "-q") for _ in range(2)]]
    assert [build.status for build in builds] == [0, 0], builds
    assert set(copy_of_built.site()) == files
    assert "Another sentence." in copy_of_built.read("site/index.html")
    only_site(copy_of_built)
