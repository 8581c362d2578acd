"""`mkdocs serve` while an author writes: every edit shows up, and no mistake ends it. One server for all tests."""

import re
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import unescape
from pathlib import Path

import pytest

from tests.conftest import Project, make_project, processes_in, with_own_code

PATIENCE = 30.0  # seconds for an edit to be served, many times what it takes


@dataclass(frozen=True)
class Server:
    """A running `mkdocs serve`."""

    project: Project
    process: "subprocess.Popen[str]"
    url: str
    output: Path
    temporary: Path

    def get(self, path: str = "") -> str:
        try:
            with urllib.request.urlopen(self.url + path, timeout=5) as response:
                return unescape(response.read().decode())
        except OSError:  # not yet, or not again
            return ""

    def log(self) -> str:
        return self.output.read_text("utf-8")

    def until(self, done: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not done():
            assert self.process.poll() is None, self.log()
            assert time.monotonic() < end, self.log()
            time.sleep(0.1)

    def ends(self) -> None:
        """Wait until it has ended; else its log says where each thread is."""
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.send_signal(signal.SIGABRT)
            self.process.wait(PATIENCE)
            pytest.fail(self.log())

    def shows(self, text: str, path: str = "") -> None:
        self.until(lambda: text in self.get(path))

    def hides(self, text: str, path: str = "") -> None:
        self.until(lambda: text not in (self.get(path) or text))


@contextmanager
def serving(project: Project, folder: Path) -> Generator[Server]:
    """A server of a project, with its output and its temporary files in a folder."""
    (temporary := folder / "temporary").mkdir()
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{found.getsockname()[1]}"
    output = folder / "output"
    with output.open("w", encoding="utf-8") as file:
        # What Python compiles would be an edit of the code, which is watched.
        quiet = {"TMPDIR": str(temporary), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONFAULTHANDLER": "1"}
        process = project.start("serve", "-a", address, output=file, **quiet)
    made = Server(project, process, f"http://{address}/", output, temporary)
    try:
        yield made
    finally:
        process.kill()
        process.wait()


@contextmanager
def edited(project: Project, *edits: tuple[str, str, str]) -> Generator[None]:
    """Some edits of files, which are undone."""
    before = {file: project.read(file) for file, _, _ in edits}
    try:
        for edit in edits:
            project.edit(*edit)
        yield
    finally:
        for file, text in before.items():
            project.write(file, text)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("served")
    project = make_project(folder / "project")
    with_own_code(project)
    project.write("overrides/partials/copyright.html", "<p>first footer</p>")
    with serving(project, folder) as started:
        started.shows("y: tensor(4., grad_fn=<PowBackward0>)")
        yield started


def test_an_edited_page_is_served(server: Server) -> None:
    server.project.edit("docs/zh/section/page.md", "一句话。", "另一句话。")
    server.shows("另一句话。", "zh/section/page/")


def test_an_edited_program_is_run_again_and_served_in_both_languages(server: Server) -> None:
    server.project.edit("snippets/section/second.py", "x**2", "x**3")
    server.shows("y: tensor(8., grad_fn=<PowBackward0>)", "section/page/")
    server.shows("y: tensor(8., grad_fn=<PowBackward0>)", "zh/section/page/")
    assert "ran 1 program in" in server.log()


ON_DEMAND = "pages are made again when they are opened"
# Not how long it took: MkDocs leaves out a line that it has logged before.
WHOLE = "Building documentation..."
LIVE_RELOAD = re.compile(r"<script>\s*var livereload.*?</script>", re.S)


def test_a_page_made_when_it_is_opened_is_the_one_that_a_whole_build_makes(server: Server) -> None:
    def pages() -> dict[str, str]:
        addresses = ("", "section/page/", "zh/", "zh/section/page/")
        return {address: LIVE_RELOAD.sub("", server.get(address)) for address in addresses}

    whole, on_demand = server.log().count(WHOLE), server.log().count(ON_DEMAND)
    for language in ("en", "zh"):
        link = "\nElsewhere there is [more](section/page.md#more). [✓](claim:second-claim)\n"
        server.project.write(f"docs/{language}/index.md", server.project.read(f"docs/{language}/index.md") + link)
    server.shows("Elsewhere there is", "zh/")
    server.project.edit("snippets/section/second.py", 'print("y:"', 'print("the value of y:"')
    server.shows("the value of y:", "zh/section/page/")
    server.project.edit("docs/zh/section/page.md", "更多\n", "更多\n\n还有。\n")
    server.shows("还有。", "zh/section/page/")
    assert server.log().count(ON_DEMAND) >= on_demand + 3
    assert server.log().count(WHOLE) == whole
    found = pages()
    (server.project.root / "overrides" / "partials" / "copyright.html").touch()
    server.until(lambda: server.log().count(WHOLE) == whole + 1)
    assert pages() == found


def test_what_is_made_of_several_pages_is_made_by_a_whole_build_when_it_is_asked_for(server: Server) -> None:
    with edited(server.project, ("docs/en/section/page.md", "A sentence.", "A sentence to be found.")):
        server.shows("to be found", "section/page/")
        assert server.log().rpartition(ON_DEMAND)[2].count(WHOLE) == 0
        for address in ("search/sections.js", "section/page.md"):
            server.shows("A sentence to be found.", address)
        server.until(lambda: server.log().rpartition(ON_DEMAND)[2].count(WHOLE) == 1)


def test_other_pages_show_an_edited_title_without_a_whole_build(server: Server) -> None:
    whole = server.log().count(WHOLE)
    with edited(server.project, (E, "# Title of section/page", "# Another title")):
        server.shows("Another title")  # in the link to the next page on the home page
    server.hides("Another title")
    with edited(server.project, (E, "description: ", "label: Short label\ndescription: ")):
        server.shows("Short label", "section/page/")
    server.hides("Short label", "section/page/")
    assert server.log().count(WHOLE) == whole


def test_an_edited_theme_partial_is_served(server: Server) -> None:
    server.shows("first footer")
    server.project.write("overrides/partials/copyright.html", "<p>second footer</p>")
    server.shows("second footer")


def test_a_program_that_fails_is_shown_on_its_page_until_it_is_fixed(server: Server) -> None:
    server.project.edit("snippets/section/first.py", "print(", "torch.ones(2) + torch.ones(3)\nprint(")
    server.shows("snippets/section/first.py:7: This program raised RuntimeError.")
    assert "snippets/section/first.py:7: This program raised RuntimeError." in server.log()
    server.shows("PowBackward0", "section/page/")  # the other pages are as good as before
    server.project.edit("snippets/section/first.py", "torch.ones(2) + torch.ones(3)\n", "")
    server.hides("This program raised")
    server.shows("y: tensor(4., grad_fn=<PowBackward0>)")


E, Z, HOME = "docs/en/section/page.md", "docs/zh/section/page.md", "docs/en/index.md"
ADDRESSES = {E: "section/page/", Z: "zh/section/page/", HOME: ""}


def test_a_wrong_block_is_shown_in_its_place_until_it_is_fixed(server: Server) -> None:
    edits = {
        E: (E, "section/second.py", "section/none.py"),
        HOME: (HOME, '--8<-- "section/first.py"', "print(1)"),
    }
    says = {E: "There is no snippets/section/none.py.", HOME: "Code is typed into the page."}
    with edited(server.project, *edits.values()):
        for file, shown in says.items():
            server.until(lambda file=file, shown=shown: shown in server.get(ADDRESSES[file]).partition("<h1")[2])
            assert f"{file}:8: {shown}" in server.log()
    for file, shown in says.items():
        server.hides(shown, ADDRESSES[file])


Edit = tuple[str, str, str, int, str]
SEVERAL_KINDS: list[Edit] = [
    (E, " {#more}", "", 12, "The heading 'More' has no id."),
    (E, "A sentence.", r"A $\frac{1$ [sentence](no.md).", 6, r"The formula '\frac{1' cannot be read: "),
    (E, "sentence", "sentence", 6, "There is no page or file docs/en/section/no.md."),
    (Z, "一句话", "叶张量", 6, "Use the term '叶子张量' instead of '叶张量'."),
    (Z, "claim:second-claim", "claim:none", 6, "No snippet contains the claim 'none'."),
]
# Said if nothing else is wrong with the page, as it may follow from that.
QUESTION: list[Edit] = [
    (E, "---\n# ", "questions:\n  - Why? {#none}\n---\n# ", 4, "No heading has the id 'none' of the question 'Why?'."),
]
YAML: list[Edit] = [(E, "description: ", "description: a: ", 2, "The front matter is not valid YAML: ")]
PAIR: list[Edit] = [(Z, "{#more}", "{#mehr}", 12, "Here the page has the heading id 'mehr', in English 'more'.")]


@pytest.mark.parametrize(
    "edits", [SEVERAL_KINDS, QUESTION, YAML, PAIR], ids=["several kinds", "question", "YAML", "pair"]
)
def test_what_is_wrong_in_a_page_is_listed_at_its_top_until_it_is_fixed(server: Server, edits: list[Edit]) -> None:
    with edited(server.project, *(edit[:3] for edit in edits)):
        for file, _, _, line, shown in edits:
            server.until(lambda file=file, line=line, shown=shown: shown in box(server.get(ADDRESSES[file])))
            assert f"{file}:{line}: {shown}" in server.log()
        assert box(server.get()) == ""  # the other pages are as good as before
        assert "WARNING -  Doc file" not in server.log()  # nor does MkDocs say it again in its words
    for file, *_ in edits:
        server.until(lambda file=file: (page := server.get(ADDRESSES[file])) != "" and box(page) == "")


def box(page: str) -> str:
    """The list at the top of a page, before its title."""
    top = page.partition("<article")[2].partition("<h1")[0]
    return top if "admonition failure" in top else ""


def test_what_belongs_to_no_page_is_listed_on_the_home_pages(server: Server) -> None:
    server.project.write("snippets/section/extra.py", "print(1)\n")
    files = ("docs/assets/stylesheets/memoire.css", "docs/assets/glossary.tsv")
    before = {file: server.project.read(file) for file in files}
    for file, text in before.items():
        server.project.write(file, f"}}\n{text}")
    for address in ("", "zh/"):
        server.until(lambda address=address: "No page shows this program." in box(server.get(address)))
        server.until(lambda address=address: "memoire.css:1: This } closes" in box(server.get(address)))
        server.until(lambda address=address: "glossary.tsv:1: " in box(server.get(address)))
    assert box(server.get("section/page/")) == ""
    server.project.delete("snippets/section/extra.py")
    for file, text in before.items():
        server.project.write(file, text)
    server.until(lambda: (page := server.get()) != "" and box(page) == "")


def test_a_claim_that_does_not_exist_is_reported_and_serving_goes_on(server: Server) -> None:
    for language in ("en", "zh"):
        server.project.edit(f"docs/{language}/index.md", "claim:first-claim", "claim:nowhere")
    server.until(lambda: "docs/zh/index.md:6: No snippet contains the claim 'nowhere'." in server.log())
    server.hides("#claim-first-claim")
    for language in ("en", "zh"):
        server.project.edit(f"docs/{language}/index.md", "claim:nowhere", "claim:first-claim")
    server.shows("#claim-first-claim")


def test_a_file_that_is_not_utf_8_is_reported_and_serving_goes_on(server: Server) -> None:
    text = server.project.read("docs/en/section/page.md")
    server.project.write("docs/en/section/page.md", text.encode() + b"\xff")
    program = server.project.read("snippets/section/first.py")
    server.project.write("snippets/section/first.py", program.encode() + b"\xff")
    server.shows("snippets/section/first.py:9: The file is not UTF-8.")
    server.until(lambda: "docs/en/section/page.md:15: The file is not UTF-8." in server.log())
    server.until(lambda: "docs/en/section/page.md:15: The file is not UTF-8." in box(server.get("section/page/")))
    assert "This page has no English counterpart." not in server.log()
    server.project.write("snippets/section/first.py", program)
    server.project.write("docs/en/section/page.md", text.replace("A sentence.", "A sentence in UTF-8."))
    server.shows("A sentence in UTF-8.", "section/page/")


def test_an_edited_template_is_expanded_and_run_again_and_a_malformed_one_is_reported(server: Server) -> None:
    server.project.write("snippets/section/switched.py", "# switch x: 1 -> 2\nx = 1\nprint('y:', x)\n# results: y\n")
    shown = '```python exec="on"\n--8<-- "section/switched.py"\n```\n\n<!-- runs: section/switched.py -->\n'
    for language in ("en", "zh"):
        text = f"---\ndescription: d\n---\n# Switched\n\n{shown}"
        server.project.write(f"docs/{language}/section/switched.md", text)
    server.shows('id="x=2"', "zh/section/switched/")
    server.project.edit("snippets/section/switched.py", "1 -> 2", "1 -> 345")
    server.shows('id="x=345"', "section/switched/")
    server.shows(">345</code></td>", "zh/section/switched/")
    server.project.edit("snippets/section/switched.py", "1 -> 345", "6 -> 345")
    server.shows(
        "snippets/section/switched.py:1: '6' occurs 0 times in the next line of code, not once.", "section/switched/"
    )
    server.project.edit("snippets/section/switched.py", "6 -> 345", "1 -> 78")
    server.shows('id="x=78"', "section/switched/")


def test_a_deleted_page_is_no_longer_served_and_serving_goes_on(server: Server) -> None:
    pages = {file: server.project.read(file) for file in ("docs/en/section/page.md", "docs/zh/section/page.md")}
    for file in pages:
        server.project.delete(file)
    server.until(lambda: "snippets/section/second.py:1: No page shows this program." in server.log())
    server.project.edit("docs/en/index.md", "A sentence", "One sentence")
    server.shows("One sentence")
    server.until(lambda: not server.get("section/page/"))
    for file, text in pages.items():
        server.project.write(file, text)
    server.project.edit("docs/en/index.md", "One sentence", "A sentence")
    server.shows("PowBackward0", "section/page/")


def test_edited_code_is_used_without_a_restart_by_hand(server: Server) -> None:
    engine = ("memoire/render/blocks.py", '<div class="program"', '<div class="program edited"')
    plugin = ("memoire_mkdocs/page_content.py", 'f"snippets/{path}", **extra}', 'f"edited/{path}", **extra}')
    with edited(server.project, engine, plugin):
        server.shows('class="program edited"')
        server.shows("edited/section/first.py")
    server.until(lambda: (page := server.get()) != "" and "edited" not in page)


FOOTER, CODE, TEXTS = "overrides/partials/copyright.html", "memoire_mkdocs/theme.py", "memoire/texts/en.toml"
# What no page can be made with: the file, what an edit replaces, what it puts there, where it is named, what is said.
BROKEN = {
    "settings that are no YAML": (
        "mkdocs.yml",
        "strict: true",
        "strict: true: no",
        "strict:",
        "This is not valid YAML: ",
    ),
    "a setting of no name": ("mkdocs.yml", "strict: true", "strict: true\nname: A", "name: A", "name: Unrecognised"),
    "a wrong setting": ("mkdocs.yml", "docs_dir: docs", "docs_dir: none", "docs_dir:", "docs_dir: The path "),
    "a plugin that is not there": ("mkdocs.yml", "plugins:", "plugins:\n  - none", "plugins:", 'plugins: The "none" '),
    "a template with wrong syntax": (FOOTER, "<p>", "<p>\n{% if %}", "{% if %}", "This template cannot be used: Exp"),
    "a template with no such name": (
        FOOTER,
        "<p>",
        "<p>\n{{ nothing.of }}",
        "{{",
        "This template cannot be used: 'noth",
    ),
    "a template that includes none": (
        FOOTER,
        "<p>",
        "<p>{% include 'no.html' %}",
        "<p>",
        "There is no template no.html.",
    ),
    "code that is no Python": (CODE, "import ", "def (\nimport ", "def (", "This is not valid Python: invalid syntax."),
    "code that cannot be imported": (
        CODE,
        "UNUSED = ",
        "import none\nUNUSED = ",
        "import none",
        "The edited code cannot be ",
    ),
    "code that fails in a build": (
        CODE,
        "    for file in list(files):",
        "    None.used\n    for file in list(files):",
        "None.used",
        "The build ended with ",
    ),
    "texts that are no TOML": (TEXTS, "[program]", "[program", "[program", "This is not valid TOML: "),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_keeps_the_site_from_being_built_is_shown_at_each_address_until_it_is_fixed(
    server: Server, name: str
) -> None:
    file, old, new, place, shown = BROKEN[name]
    logged = len(server.log())
    with edited(server.project, (file, old, new)):
        line = server.project.read(file).partition(place)[0].count("\n") + 1
        for address in ("", "zh/section/page/", "at/no/page/"):
            server.shows(f"{file}:{line}: {shown}", address)
        assert "livereload(" in server.get()
        assert f"{file}:{line}: {shown}" in server.log()[logged:]
    server.shows("PowBackward0", "zh/section/page/")
    assert box(server.get()) == ""
    if file != CODE:  # which no author writes
        assert "Traceback" not in server.log()[logged:]


def test_a_server_that_starts_with_a_broken_template_shows_it(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    project.write(FOOTER, "<p>\n{{ nothing.of }}</p>")
    with serving(project, tmp_path) as server:
        server.shows(f"{FOOTER}:2: This template cannot be used: 'nothing' is undefined.", "section/page/")
        project.write(FOOTER, "<p>mended footer</p>")
        server.shows("mended footer", "section/page/")


def test_an_interrupt_ends_the_server_and_all_that_it_started(server: Server) -> None:
    """The last test, as nothing is served after it."""
    server.project.edit("snippets/section/second.py", "print(", "import time\ntime.sleep(20)\nprint(")
    server.until(lambda: "Running programs: 0 of 1 done" in server.log().rpartition("Detected file changes")[2])
    server.process.send_signal(signal.SIGINT)
    server.ends()
    assert "KeyboardInterrupt" not in server.log()
    assert processes_in(server.project.root) == []
    assert processes_in(server.temporary) == []
    assert [file.name for file in server.temporary.iterdir() if file.is_dir()] == []
    assert not (server.project.root / "site").exists()
