"""A page says on which other versions of torch its programs printed the same, and what they printed where not."""

import json
import shutil
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.conftest import Project


@pytest.fixture(scope="module")
def versions(built: Project, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The project beside the records of two other versions, on one of which a program prints something else."""
    copy_of_built = Project(Path(shutil.copytree(built.root, tmp_path_factory.mktemp("versions") / "project")))
    data = json.loads(copy_of_built.read("site/records.json"))
    data["environment"]["torch"] = "99.1.0"
    copy_of_built.write("versions/torch-99.1.0.json", json.dumps(data))
    data["environment"]["torch"] = "99.2.0"
    data["records"]["section/second.py"]["stdout"] = "y: <elsewhere>\n"
    copy_of_built.write("versions/torch-99.2.0.json", json.dumps(data))
    build = copy_of_built.build()
    assert build.status == 0, build.log
    return copy_of_built


def program(project: Project, page: str) -> BeautifulSoup:
    (block,) = BeautifulSoup(project.read(f"site/{page}index.html"), "html.parser").select(".program")
    return BeautifulSoup(str(block), "html.parser")


@pytest.mark.parametrize(
    ("prefix", "same", "differs"),
    [
        ("", "Same output on torch 2.13.0, 99.1.0", "Differs on torch 99.2.0"),
        ("zh/", "在 torch 2.13.0、99.1.0 上输出相同", "在 torch 99.2.0 上有所不同"),
    ],
)
def test_both_languages_say_where_it_is_the_same_and_where_not(
    versions: Project, prefix: str, same: str, differs: str
) -> None:
    block = program(versions, f"{prefix}section/page/")
    assert [line.text for line in block.select(".program__same")] == [same]
    assert [line.text for line in block.select(".program__differs summary")] == [differs]
    assert block.select(".program__differs code")[0].text == (
        "-y: tensor(4., grad_fn=<PowBackward0>)\n+y: <elsewhere>\n"
    )
    assert block.select(".program__output code")[0].text == "y: tensor(4., grad_fn=<PowBackward0>)\n"


def test_a_program_that_is_the_same_everywhere_says_only_that(versions: Project) -> None:
    block = program(versions, "")
    assert block.select(".program__same")[0].text == "Same output on torch 2.13.0 to 99.2.0"
    assert block.select(".program__same")[0]["title"] == "2.13.0, 99.1.0, 99.2.0"
    assert not block.select(".program__differs")


def test_records_hold_the_same_statement(versions: Project) -> None:
    records = json.loads(versions.read("site/records.json"))["records"]
    assert records["section/first.py"]["same_on"] == ["2.13.0", "99.1.0", "99.2.0"]
    assert records["section/first.py"]["differs_on"] == {}
    assert list(records["section/second.py"]["differs_on"]) == ["99.2.0"]


def test_nothing_is_said_where_nothing_is_known(built: Project) -> None:
    assert not program(built, "").select(".program__same, .program__differs")
    assert "same_on" not in built.read("site/records.json")


def test_other_versions_are_not_found_by_search(versions: Project) -> None:
    indexes = [content for file, content in versions.site().items() if file.endswith("search/sections.js")]
    assert len(indexes) == 2
    for content in indexes:
        assert b"section/page" in content
        assert b"99.1.0" not in content
        assert b"elsewhere" not in content


def test_the_build_says_when_a_file_of_records_cannot_be_read(versions: Project) -> None:
    kept = versions.read("versions/torch-99.2.0.json")
    versions.write("versions/torch-99.2.0.json", "{")
    build = versions.build()
    versions.write("versions/torch-99.2.0.json", kept)
    assert build.status == 1
    assert "versions/torch-99.2.0.json:1: This is not a file of records: it is not JSON" in build.log
