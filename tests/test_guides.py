"""The guides of the repository, as GitHub shows them: links lead somewhere, and both languages say the same."""

import re
from pathlib import Path
from urllib.parse import parse_qs, unquote, urljoin, urlsplit

import pytest

from memoire.content.directive_use import CODE_SPAN
from memoire.content.page import Page

ROOT = Path(__file__).parents[1]
GITHUB = ROOT / ".github"
GUIDES = sorted([*ROOT.glob("*.md"), *GITHUB.glob("*.md")])
PAIRS = [(guide.with_suffix("").with_suffix(".md"), guide) for guide in GUIDES if guide.name.endswith(".zh.md")]
LINK = re.compile(r"\[[^]]*\]\((?P<target>[^)\s]+)\)")
# Pages that GitHub itself has for every repository.
PLACES = {"issues/new", "issues/new/choose", "security/advisories/new"}


def name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def read(file: Path) -> Page:
    return Page("en", name(file), file.read_text("utf-8").split("\n"))


def links(guide: Path) -> list[str]:
    page = read(guide)
    fenced = {number for fence in page.fences for number in range(fence.line, fence.end + 1)}
    lines = [CODE_SPAN.sub("", line) for number, line in enumerate(page.lines, 1) if number not in fenced]
    return [found["target"] for found in LINK.finditer("\n".join(lines))]


def anchors(file: Path) -> set[str]:
    """The anchors that GitHub gives to headings; it knows nothing of `{#id}` and takes it for words."""
    titles = [f"{head.text} {{#{head.id}}}" if head.id else head.text for head in read(file).headings]
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("guide", GUIDES, ids=name)
def test_every_link_of_a_guide_leads_somewhere_on_github(guide: Path) -> None:
    base = f"https://github.com/owner/repository/blob/main/{name(guide)}"
    for link in links(guide):
        address = urlsplit(urljoin(base, link))
        path = unquote(address.path).removeprefix("/owner/repository/")
        if not address.path.startswith("/owner/repository/"):
            assert address.scheme in ("http", "https") and urlsplit(link).netloc, link
        elif path.startswith("blob/main/"):
            target = ROOT / path.removeprefix("blob/main/")
            assert target.exists(), link
            assert not address.fragment or unquote(address.fragment) in anchors(target), link
        else:
            assert path in PLACES, link
            for template in parse_qs(address.query).get("template", []):
                assert (GITHUB / "ISSUE_TEMPLATE" / template).exists(), link


@pytest.mark.parametrize(("english", "chinese"), PAIRS, ids=lambda file: name(file))
def test_both_languages_of_a_guide_have_the_same_parts_commands_and_links(english: Path, chinese: Path) -> None:
    assert [head.level for head in read(english).headings] == [head.level for head in read(chinese).headings]
    assert [fence.language for fence in read(english).fences] == [fence.language for fence in read(chinese).fences]

    def same(guide: Path) -> set[str]:
        return {link.replace(".zh.md", ".md").replace("docs/zh/", "docs/en/").split("#")[0] for link in links(guide)}

    assert same(english) - {english.name} == same(chinese) - {english.name}


def test_every_guide_but_the_template_of_a_pull_request_exists_in_both_languages() -> None:
    paired = {file for pair in PAIRS for file in pair}
    assert set(GUIDES) - paired == {GITHUB / "pull_request_template.md"}


@pytest.mark.parametrize("guide", [*GUIDES, *sorted(ROOT.glob("docs/*/contributing/*.md"))], ids=name)
def test_every_command_of_make_that_a_guide_names_exists(guide: Path) -> None:
    page = read(guide)
    shown = [line for fence in page.fences for line in fence.body if line.startswith("make ")]
    named = [line.split()[1] for line in shown] + re.findall(r"`make ([^`\s]+)", "\n".join(page.lines))
    assert set(named) <= set(re.findall(r"^([a-z./]+):", (ROOT / "Makefile").read_text("utf-8"), flags=re.M))


def test_the_readmes_name_the_torch_that_is_pinned() -> None:
    (pinned,) = re.findall(r"^torch==(.+)$", (ROOT / "requirements.txt").read_text("utf-8"), flags=re.M)
    for readme in (ROOT / "README.md", ROOT / "README.zh.md"):
        assert set(re.findall(r"torch==([\d.]+)", readme.read_text("utf-8"))) == {pinned}


@pytest.mark.parametrize("readme", ["README.md", "README.zh.md"])
def test_every_folder_and_file_that_a_readme_lists_exists(readme: str) -> None:
    cells = re.findall(r"^\| (`[^|]+`) \|", (ROOT / readme).read_text("utf-8"), flags=re.M)
    listed = [path for cell in cells for path in re.findall("`([^`]+)`", cell) if re.fullmatch(r"\S*[/.]\S*", path)]
    assert len(listed) > 10
    made_by_builds = ".cache/"
    assert [path for path in listed if path != made_by_builds and not list(ROOT.glob(path))] == []
