"""After any edits, a build that uses again what is kept gives the same site as one that keeps nothing."""

import random
import shutil
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from memoire.content.project import CACHE
from memoire.kept import PAGES, read_report
from tests.conftest import Project, make_project, with_own_code
from tests.memoire_mkdocs.incremental_edits import EDITS
from tests.warm_builds import WarmBuilds

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs fork")
LEFT_OUT = ("site", ".cache", "log", "__pycache__")
REVERTS = 0.15  # how often everything is put back to what it was some builds ago


class Builder:
    """Builds the project in a folder, with its own copy of our code; the folder may get other files."""

    def __init__(self, root: Path) -> None:
        self.project = Project(root)
        self.builds = WarmBuilds(PYTHONPATH=str(root))

    def build(self) -> tuple[int, dict[str, bytes]]:
        """The exit status, and the site, but for a build that failed; the site of the build before is there."""
        root = self.project.root
        (root / "log").unlink(missing_ok=True)
        status = self.builds.build(root, root / "log", ["-q"], {})
        return status, {} if status else self.project.site()


@contextmanager
def builders(folder: Path) -> Generator[tuple[Builder, Builder]]:
    """The builder of a project that keeps things, and one of copies of it that keep nothing but records."""
    project = make_project(folder / "warm")
    with_own_code(project)
    shutil.copytree(project.root, folder / "cold")
    found = Builder(project.root), Builder(folder / "cold")
    try:
        yield found
    finally:
        for builder in found:
            builder.builds.close()


def sources(root: Path) -> dict[str, bytes]:
    files = [file for file in root.rglob("*") if file.is_file()]
    found = {file.relative_to(root).as_posix(): file for file in files}
    return {name: file.read_bytes() for name, file in found.items() if not set(LEFT_OUT) & set(Path(name).parts)}


def put(root: Path, files: dict[str, bytes]) -> None:
    """Let a folder have these files alone, besides what is left out."""
    for name in sources(root).keys() - files.keys():
        (root / name).unlink()
    for name, content in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content)


def same_after_edits(folder: Path, seed: int, builds: int) -> int:
    """Compare the sites after each of some random edits; how many of the builds made a site."""
    chance, made = random.Random(seed), 0
    with builders(folder) as (warm, cold):
        history, told = [sources(warm.project.root)], []
        for number in range(builds):
            if number and chance.random() < REVERTS:
                put(warm.project.root, chance.choice(history))
                told.append("revert")
            for edit in chance.sample(EDITS, chance.randint(1, 2)) if number else ():
                edit(warm.project, chance)
                told.append(getattr(edit, "__name__", ""))
            history.append(sources(warm.project.root))
            put(cold.project.root, history[-1])
            for kept in (".cache", "site"):
                shutil.rmtree(cold.project.root / kept, ignore_errors=True)
            status, site = warm.build()
            if (records := warm.project.root / ".cache" / "records").exists():
                shutil.copytree(records, cold.project.root / ".cache" / "records")
            expected, right = cold.build()
            what = f"seed {seed}: {', '.join(told)}\n{warm.project.read('log')}\n{cold.project.read('log')}"
            assert status == expected, what
            assert {name for name in site.keys() | right.keys() if site.get(name) != right.get(name)} == set(), what
            made += status == 0
            if status:  # nobody could go on from there
                put(warm.project.root, history[-2])
                history.pop()
    return made


def test_a_site_after_a_few_edits_is_the_same_as_one_made_of_nothing(tmp_path: Path) -> None:
    assert same_after_edits(tmp_path, seed=1, builds=6) >= 2


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 167))
def test_a_site_after_many_edits_is_the_same_as_one_made_of_nothing(tmp_path: Path, seed: int) -> None:
    assert same_after_edits(tmp_path, seed, builds=15) >= 5


def test_a_build_without_an_edit_makes_nothing_of_a_page_again(copy_of_built: Project) -> None:
    assert [copy_of_built.build().status for _ in range(2)] == [0, 0]  # another folder is another setting
    report = read_report(copy_of_built.root / CACHE / PAGES / "build")
    assert {"", "zh/", "404.html", "zh/404.html"} <= report.keys()
    assert {name: what for page in report.values() for name, what in page.items() if what} == {}
