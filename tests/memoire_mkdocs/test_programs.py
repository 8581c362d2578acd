"""What a build makes of programs: both languages show the same run, as text, with its source and its claims."""

import json
import re
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup, Tag

from memoire.render.highlight import localise
from tests.conftest import Build, Project, make_project

HOSTILE = '````````\n<h1>big</h1>\n</code></pre></script><script>alert(1)</script>\n&amp; # heading\n=== "Tab"\n'
LINES = "".join(f"    {line!r}\n" for line in HOSTILE.splitlines(keepends=True))
PRINTS_HOSTILE = f"# en: remark\n# zh: 说明\ntext = (\n{LINES})\nprint(text, end='')\n"
# Each a way to show a program, with what markdown-exec calls its options.
OPTIONS = {
    "plain": "",
    "titled": 'title="A <b> title"',
    "tabbed": 'source="tabbed-left" result="text"',
    "above": 'source="above" result="text"',
    "below": 'source="below" result="console"',
    "console": 'source="console"',
    "result": 'result="text"',
    "html": 'html="on"',
}
PRINTS_HTML = "print('<p class=\"made\">made by a program</p>')\n"
NOISY = """\
import sys
import warnings

x = 1
print("out")
print("err", file=sys.stderr)
warnings.warn("careful")
assert x < 2  # claim: shown-elsewhere
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, Build]:
    """A project with all ways to show a program, built cold."""
    project = make_project(tmp_path_factory.mktemp("made") / "project")
    fences = ""
    for name, options in OPTIONS.items():
        source = PRINTS_HTML if name == "html" else f"# {name}\n{PRINTS_HOSTILE}"
        project.write(f"snippets/shown/{name}.py", source)
        fences += f'## {name} {{#{name}}}\n\n```python exec="on" {options}\n--8<-- "shown/{name}.py"\n```\n\n'
    project.write("snippets/shown/noisy.py", NOISY)
    fences += '=== "Tab"\n\n    ```python exec="on"\n    --8<-- "shown/noisy.py"\n    ```\n\n## Last {#last}\n'
    for language in ("en", "zh"):
        project.write(f"docs/{language}/shown.md", f"---\ndescription: D\n---\n# Shown\n\n{fences}")
        file = f"docs/{language}/section/page.md"
        project.write(file, project.read(file) + "\nElsewhere. [✓](claim:shown-elsewhere) `[✓](claim:code)`\n")
    build = project.build("-q")
    assert build.status == 0, build.log
    return project, build


@pytest.fixture(params=["", "zh/"], ids=["en", "zh"])
def prefix(request: pytest.FixtureRequest) -> str:
    return request.param


def page(project: Project, name: str) -> BeautifulSoup:
    return BeautifulSoup(project.read(f"site/{name}/index.html"), "html.parser")


def article(project: Project, name: str) -> Tag:
    found = page(project, name).article
    assert found
    return found


def section(project: Project, prefix: str, name: str) -> Tag:
    """What is between a heading of the page of all options and the next."""
    heading = article(project, f"{prefix}shown").find(id=name)
    assert heading
    part = BeautifulSoup("", "html.parser").new_tag("div")
    for sibling in list(heading.next_siblings):
        if isinstance(sibling, Tag) and sibling.name == "h2":
            break
        part.append(sibling)
    return part


def test_both_languages_show_the_output_of_one_run(copy_of_built: Project) -> None:
    source = "import os, time\n\nprint('run', os.getpid(), time.time_ns())\n"
    copy_of_built.write("snippets/section/second.py", f"{source}x = 1\nassert x  # claim: second-claim\n")
    build = copy_of_built.build("-q", MEMOIRE_COLD="1")  # else it would run twice and be found out
    assert build.status == 0, build.log
    english, chinese = (
        re.findall(r"run \d+ \d+", copy_of_built.read(f"site/{prefix}section/page/index.html"))
        for prefix in ("", "zh/")
    )
    assert len(english) == 1
    assert english == chinese


def test_each_language_shows_its_own_comments_and_the_same_code(copy_of_built: Project) -> None:
    english, chinese = (
        article(copy_of_built, f"{prefix}section/page").select(".program code")[0] for prefix in ("", "zh/")
    )
    assert "# a leaf tensor\n" in english.text
    assert "# 一个叶子张量\n" in chinese.text
    assert english.text.replace("# a leaf tensor", "# 一个叶子张量") == chinese.text
    assert "claim" not in english.text


def test_a_second_build_runs_nothing_and_needs_no_torch(copy_of_built: Project, without_torch: str) -> None:
    before = copy_of_built.site()
    build = replace(copy_of_built, python=without_torch).build()
    assert build.status == 0, build.log
    assert "ran 0 programs in 0.0 s, 2 from records, 2 claims checked, torch 2." in build.log
    changed = {file for file, content in copy_of_built.site().items() if content != before.get(file)}
    assert {file for file in changed if not file.startswith("sitemap.xml")} == set()


def test_warm_and_cold_builds_give_the_same_site(made: tuple[Project, Build]) -> None:
    project, _ = made
    cold = project.site()
    for environment in ({}, {"MEMOIRE_COLD": "1"}):
        build = project.build("-q", **environment)
        assert build.status == 0, build.log
        assert project.site() == cold


def test_output_in_a_plain_block_is_text(made: tuple[Project, Build], prefix: str) -> None:
    block = section(made[0], prefix, "plain").select_one(".program__output pre")
    assert block
    assert block.text == HOSTILE


def test_output_changes_nothing_of_the_page_around_it(made: tuple[Project, Build], prefix: str) -> None:
    found = article(made[0], f"{prefix}shown")
    assert [heading.get("id") for heading in found.find_all(re.compile("^h[1-6]$"))][1:] == [*OPTIONS, "last"]
    assert len(found.find_all("h1")) == 1
    assert found.find_all("script") == []
    toc = [link["href"] for link in page(made[0], f"{prefix}shown").select(".md-sidebar--secondary a.md-nav__link")]
    assert [link for link in toc if link != "#__toc"] == [f"#{name}" for name in (*OPTIONS, "last")]


@pytest.mark.parametrize("name", ["tabbed", "above", "below", "result", "console"])
def test_output_shown_by_markdown_exec_is_text(made: tuple[Project, Build], prefix: str, name: str) -> None:
    texts = [block.text for block in section(made[0], prefix, name).find_all("pre")]
    assert any(text.strip("\n").endswith(HOSTILE.strip("\n")) for text in texts), texts


@pytest.mark.parametrize("name", ["tabbed", "above", "below", "console"])
def test_source_shown_by_markdown_exec_is_in_the_language_of_the_page(
    made: tuple[Project, Build], prefix: str, name: str
) -> None:
    text = section(made[0], prefix, name).text
    assert ("# 说明" if prefix else "# remark") in text
    assert ("# remark" if prefix else "# 说明") not in text
    assert "# en:" not in text
    assert "print(text, end='')" in text


def test_the_source_is_where_markdown_exec_puts_it(made: tuple[Project, Build]) -> None:
    for name, first in (("above", "# above"), ("below", "````````")):
        block = section(made[0], "", name).find("pre")
        assert block
        assert block.text.lstrip().startswith(first)
    labels = [label.text for label in section(made[0], "", "tabbed").select(".tabbed-labels label")]
    assert labels == ["Source", "Result"]


def test_html_is_html_when_the_author_asks_for_it(made: tuple[Project, Build], prefix: str) -> None:
    (found,) = section(made[0], prefix, "html").select("p.made")
    assert found.text == "made by a program"


def test_a_title_takes_the_place_of_the_path(made: tuple[Project, Build], prefix: str) -> None:
    link = section(made[0], prefix, "titled").select_one(".filename a")
    assert link
    assert link.text == "A <b> title"


def test_standard_error_and_warnings_are_shown_separately(made: tuple[Project, Build], prefix: str) -> None:
    (program,) = article(made[0], f"{prefix}shown").select(".tabbed-block .program")
    parts = {kind: program.select_one(f".program__{kind} pre") for kind in ("output", "stderr", "warnings")}
    assert {kind: part.text for kind, part in parts.items() if part} == {
        "output": "out\n",
        "stderr": "err\n",
        "warnings": "UserWarning: careful\n",
    }


def test_the_title_of_a_program_leads_to_the_copy_on_the_site(made: tuple[Project, Build], prefix: str) -> None:
    project, _ = made
    link = article(project, f"{prefix}section/page").select_one(".program .filename a")
    assert link
    assert link.text == "snippets/section/second.py"
    target = project.root / "site" / f"{prefix}section/page" / str(link["href"])
    source = project.read("snippets/section/second.py")
    assert target.read_text("utf-8") in [localise(source, language) for language in ("en", "zh")]


def test_the_title_of_a_program_leads_to_the_repository_if_there_is_one(copy_of_built: Project) -> None:
    build = copy_of_built.build("-q", REPO_URL="https://example.org/o/r")
    assert build.status == 0, build.log
    for prefix in ("", "zh/"):
        link = article(copy_of_built, f"{prefix}section/page").select_one(".program .filename a")
        assert link
        assert link["href"] == "https://example.org/o/r/blob/HEAD/snippets/section/second.py"


def test_a_mark_leads_to_the_assertion_and_quotes_it(made: tuple[Project, Build], prefix: str) -> None:
    own, elsewhere = article(made[0], f"{prefix}section/page").select("a.claim")
    quoted, _ = article(made[0], f"{prefix}section/page").find_all("dialog")
    assert own["href"] == "#claim-second-claim"
    assert "assert y.requires_grad" in str(quoted)
    assert re.search(r"snippets/section/second\.py.*8", str(quoted))
    target = article(made[0], f"{prefix}section/page").find(id="claim-second-claim")
    assert target
    assert target.text == "assert y.requires_grad"
    assert elsewhere["href"] == "../../shown/#claim-shown-elsewhere"
    assert "assert x &lt; 2" in article(made[0], f"{prefix}section/page").find_all("dialog")[1].decode()
    assert article(made[0], f"{prefix}shown").find(id="claim-shown-elsewhere")
    assert "[✓](claim:code)" in [code.text for code in article(made[0], f"{prefix}section/page").find_all("code")]


def test_records_are_published_with_the_count_of_claims(made: tuple[Project, Build]) -> None:
    project, _ = made
    published = json.loads(project.read("site/records.json"))
    assert published["claims"] == 3
    assert sorted(published["records"]) == sorted(
        [*(f"shown/{name}.py" for name in OPTIONS), "shown/noisy.py", "section/first.py", "section/second.py"]
    )
    assert published["records"]["shown/plain.py"]["stdout"] == HOSTILE
    assert published["records"]["shown/noisy.py"]["warnings"] == ["UserWarning: careful"]
    assert "seconds" not in project.read("site/records.json")
    assert published["environment"]["torch"].startswith("2.")


def test_search_finds_a_program_by_the_names_that_it_uses_without_the_markup_of_colours(
    made: tuple[Project, Build],
) -> None:
    script = made[0].read("site/search/sections.js")
    index = json.loads(script.removeprefix("globalThis.searchSections = ").removesuffix(";\n"))
    sections = index["sections"]
    words = sections["words"][sections["at"].index("#plain")].split()
    assert words == ["end"]  # a keyword of a call; its own names and what it printed tell no section from another
    assert "class=" not in script
    assert "data-program" not in script


def test_the_table_of_steps_shows_the_assertion_as_it_is_now(copy_of_built: Project) -> None:
    copy_of_built.edit("snippets/section/first.py", "assert y.requires_grad ", "assert y.requires_grad is True ")
    assert copy_of_built.build().status == 0
    assert "assert y.requires_grad is True" in copy_of_built.read("site/steps/section/first.html")
