"""What GitHub and other tools read besides the guides: forms, settings, versions.

What fits a schema may still name a field, a file or a version that does not exist, so these are compared.
"""

import hashlib
import importlib.metadata
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from memoire.render.repository import Repository

ROOT = Path(__file__).parents[1]
GITHUB = ROOT / ".github"
CHOOSER = GITHUB / "ISSUE_TEMPLATE" / "config.yml"
FORMS = sorted(set(CHOOSER.parent.glob("*.yml")) - {CHOOSER})


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("vendor.github-issue-forms", FORMS),
        ("vendor.github-issue-config", [CHOOSER]),
        ("vendor.dependabot", [GITHUB / "dependabot.yml"]),
        ("vendor.github-workflows", sorted((GITHUB / "workflows").glob("*.yml"))),
    ],
)
def test_what_github_reads_has_the_form_that_github_knows(schema: str, files: list[Path]) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *map(str, files)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert files and ended.returncode == 0, ended.stdout + ended.stderr


def test_the_form_that_the_site_opens_has_the_fields_that_the_site_fills_in() -> None:
    query = parse_qs(urlsplit(Repository("https://github.com/owner/name").report("page", "program")).query)
    (file,) = query.pop("template")
    body = yaml.safe_load((CHOOSER.parent / file).read_text("utf-8"))["body"]
    assert query.keys() == {"page", "program"}
    assert query.keys() <= {field.get("id") for field in body if field["type"] == "input"}


def form(file: Path) -> dict[str, str]:
    """Every text that a form shows, by its place in the file."""
    found: dict[str, str] = {}

    def walk(part: object, path: str) -> None:
        if isinstance(part, dict):
            for key, value in part.items():
                walk(value, f"{path}.{key}")
        elif isinstance(part, list):
            for number, value in enumerate(part):
                walk(value, f"{path}.{number}")
        elif re.search(r"(^\.name|\.description|\.label|\.value|\.about|options\.\d+)$", path):
            found[path] = str(part)

    walk(yaml.safe_load(file.read_text("utf-8")), "")
    return found


@pytest.mark.parametrize("file", [*FORMS, CHOOSER], ids=lambda file: file.name)
def test_all_that_a_form_says_it_says_in_both_languages(file: Path) -> None:
    texts = form(file)
    assert texts
    for where, text in texts.items():
        assert re.search("[a-z]", text) and re.search("[一-鿿]", text), f"{where}: {text}"


def test_the_template_of_a_pull_request_has_its_headings_in_both_languages() -> None:
    text = (GITHUB / "pull_request_template.md").read_text("utf-8")
    headings = re.findall("^#+ (.*)$", text, flags=re.M)
    assert headings
    for heading in headings:
        assert re.fullmatch("[A-Z][a-z, ]+ · .*[一-鿿].*", heading)


def container() -> dict[str, Any]:
    text = (ROOT / ".devcontainer" / "devcontainer.json").read_text("utf-8")
    return json.loads(re.sub(r"^\s*//.*$", "", text, flags=re.M))


def test_the_container_sets_up_the_site_serves_it_and_shows_the_port_it_is_served_at() -> None:
    made = container()
    assert {made["postCreateCommand"], made["postAttachCommand"]} == {"make .venv/dev", "make serve"}
    (port,) = made["forwardPorts"]
    assert f"http://127.0.0.1:{port}/" in (ROOT / "mkdocs.yml").read_text("utf-8")
    assert list(made["portsAttributes"]) == [str(port)]


def test_the_container_the_workflows_the_package_and_the_readmes_agree_on_python() -> None:
    (oldest,) = re.findall(r'^requires-python = ">=(.+)"$', (ROOT / "pyproject.toml").read_text("utf-8"), flags=re.M)
    minor = ".".join(oldest.split(".")[:2])
    workflows = {file.name: file.read_text("utf-8") for file in GITHUB.glob("workflows/*.yml")}
    image = re.fullmatch(r"python:(\d+\.\d+)-\w+", container()["image"])
    assert image and image[1] == minor
    assert set(re.findall(r'python-version: "([\d.]+)"', "".join(workflows.values()))) == {minor}
    newer = yaml.safe_load(workflows["check.yml"])["jobs"]["python"]["strategy"]["matrix"]["python"]
    assert [minor, *newer] == [f"3.{number}" for number in range(11, 11 + len(newer) + 1)]
    for readme in (ROOT / "README.md", ROOT / "README.zh.md"):
        assert re.findall(r"Python ([\d.]+) (?:to|至) ([\d.]+)", readme.read_text("utf-8")) == [(oldest, newer[-1])]


def pinned() -> dict[str, str]:
    """What constraints.txt pins for this Python and system."""
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    pins = [Requirement(line.partition("#")[0]) for line in lines if not line.startswith("#")]
    return {
        canonicalize_name(pin.name): str(pin.specifier).removeprefix("==")
        for pin in pins
        if not pin.marker or pin.marker.evaluate()
    }


def test_whatever_is_installed_is_pinned() -> None:
    # What every environment starts with, the project itself, and what a torch with CUDA brings and pins by itself.
    free = re.compile("pip|memoire|(cuda|nvidia|triton).*")
    installed = {canonicalize_name(found.name): Version(found.version) for found in importlib.metadata.distributions()}
    pins = pinned()
    loose = {name: pins.get(name) for name in installed if not free.fullmatch(name)}
    assert loose == {name: installed[name].public for name in loose}, "Run make lock."


def test_what_is_pinned_by_hand_is_pinned_so_for_all() -> None:
    pins = pinned()
    for file in ROOT.glob("requirements*.txt"):
        for name, version in re.findall(r"^([\w.-]+)==(\S+)$", file.read_text("utf-8"), flags=re.M):
            assert pins.get(canonicalize_name(name)) == version, f"{file.name}: {name}, run make lock"


def test_the_paths_that_ask_for_owners_exist() -> None:
    lines = (GITHUB / "CODEOWNERS").read_text("utf-8").splitlines()
    paths = [found[1] for line in lines if (found := re.match(r"(?:# )?/(\S+)\s+\S", line))]
    assert paths
    for path in paths:
        assert list(ROOT.glob(path)), path


def test_the_hook_refuses_a_commit_that_make_check_refuses_and_takes_the_next(tmp_path: Path) -> None:
    folder = tmp_path / "clone"
    environment = {**os.environ, "PRE_COMMIT_HOME": str(tmp_path / "cache"), "GIT_CONFIG_GLOBAL": os.devnull}
    who = ["-c", "user.name=author", "-c", "user.email=author@example.org"]

    def run(*command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)

    folder.mkdir()
    shutil.copy(ROOT / ".pre-commit-config.yaml", folder)
    (folder / "Makefile").write_text("check:\n\t@grep -q right page || { echo page:1: wrong; exit 1; }\n")
    (folder / "page").write_text("wrong\n")
    run("git", "init", "--quiet")
    assert run(sys.executable, "-m", "pre_commit", "install").returncode == 0
    run("git", "add", ".")
    refused = run("git", *who, "commit", "--message", "a page")
    assert refused.returncode == 1 and "page:1: wrong" in refused.stderr
    (folder / "page").write_text("right\n")
    run("git", "add", ".")
    taken = run("git", *who, "commit", "--message", "a page")
    assert taken.returncode == 0, taken.stderr


def test_the_copy_of_minisearch_is_the_one_that_it_says_and_has_its_licence() -> None:
    text = (ROOT / "docs/assets/javascripts/search/minisearch.js").read_text("utf-8")
    comment, code = text.split("*/\n", 1)
    assert re.findall(r"SHA-256 here: (\w+)", comment) == [hashlib.sha256(code.encode()).hexdigest()]
    assert re.match(r"/\*! MiniSearch \d+\.\d+\.\d+,", comment)
    assert "Permission is hereby granted" in comment
    for readme in ("README.md", "README.zh.md"):
        assert "minisearch.js" in (ROOT / readme).read_text("utf-8")


@pytest.mark.parametrize("name", ["README.md", "README.zh.md"])
def test_the_readme_has_the_numbers_that_the_benchmark_wrote(name: str) -> None:
    found = json.loads((ROOT / "bench/results/builds.json").read_text("utf-8"))["verdicts"]["50"]
    measured = {
        f"{one['value']:.2f}": f"{one['bar']:.2f}" for one in found if one["name"] not in ("others", "recordings")
    }
    rows = re.findall(r"^\|.*\| (-?\d+\.\d\d) \| (\d+\.\d\d)(?:[,，].*)? \|$", (ROOT / name).read_text("utf-8"), re.M)
    assert dict(rows) == measured
