"""`mkdocs serve` while an author writes: every edit shows up, and no mistake ends it. One server for all tests."""

import re
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

import pytest

from tests.conftest import Project, make_project, processes_in, with_own_code

PATIENCE = 20.0  # seconds for an edit to be served, several times what it takes


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

    def shows(self, text: str, path: str = "") -> None:
        self.until(lambda: text in self.get(path))

    def hides(self, text: str, path: str = "") -> None:
        self.until(lambda: text not in (self.get(path) or text))


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("served")
    project = make_project(folder / "project")
    with_own_code(project)
    project.write("overrides/partials/copyright.html", "<p>first footer</p>")
    (temporary := folder / "temporary").mkdir()
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{found.getsockname()[1]}"
    output = folder / "output"
    with output.open("w", encoding="utf-8") as file:
        process = project.start("serve", "-a", address, output=file, TMPDIR=str(temporary))
    made = Server(project, process, f"http://{address}/", output, temporary)
    try:
        made.shows("y: tensor(4., grad_fn=<PowBackward0>)")
        yield made
    finally:
        process.kill()
        process.wait()


def test_an_edited_page_is_served(server: Server) -> None:
    server.project.edit("docs/zh/section/page.md", "一句话。", "另一句话。")
    server.shows("另一句话。", "zh/section/page/")


def test_an_edited_program_is_run_again_and_served_in_both_languages(server: Server) -> None:
    server.project.edit("snippets/section/second.py", "x**2", "x**3")
    server.shows("y: tensor(8., grad_fn=<PowBackward0>)", "section/page/")
    server.shows("y: tensor(8., grad_fn=<PowBackward0>)", "zh/section/page/")
    assert "ran 1 program in" in server.log()


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


@pytest.mark.parametrize(
    ("edit", "shown"),
    [
        (("docs/en/section/page.md", "section/second.py", "section/none.py"), "There is no snippets/section/none.py."),
        (("docs/en/section/page.md", '--8<-- "section/second.py"', "print(1)"), "Code is typed into the page."),
    ],
    ids=["include", "typed"],
)
def test_a_mistake_in_a_page_is_shown_on_it_until_it_is_fixed(
    server: Server, edit: tuple[str, str, str], shown: str
) -> None:
    file, old, new = edit
    server.project.edit(file, old, new)
    server.shows(shown, "section/page/")
    assert f"{file}:8: {shown}" in server.log()
    server.project.edit(file, new, old)
    server.hides(shown, "section/page/")


E, Z = "docs/en/section/page.md", "docs/zh/section/page.md"


@pytest.mark.parametrize(
    ("file", "old", "new", "line", "shown"),
    [
        (E, " {#more}", "", 12, "The heading 'More' has no id."),
        (
            E,
            "---\n# ",
            "questions:\n  - Why? {#none}\n---\n# ",
            1,
            "No heading has the id 'none' of the question 'Why?'.",
        ),
        (E, "description: ", "description: a: ", 2, "The front matter is not valid YAML: "),
        (Z, "{#more}", "{#mehr}", 12, "Here the page has the heading id 'mehr', in English 'more'."),
        (Z, "一句话", "叶张量", 6, "Use the term '叶子张量' instead of '叶张量'."),
        (E, "A sentence.", r"A $\frac{1$ sentence.", 6, r"The formula '\frac{1' cannot be read: "),
        (Z, "claim:second-claim", "claim:none", 6, "No snippet contains the claim 'none'."),
    ],
    ids=["heading", "question", "front matter", "pair", "term", "formula", "citation"],
)
def test_what_is_wrong_in_a_page_is_listed_at_its_top_until_it_is_fixed(
    server: Server, file: str, old: str, new: str, line: int, shown: str
) -> None:
    address = "zh/section/page/" if file == Z else "section/page/"
    before = server.project.read(file)
    server.project.edit(file, old, new)
    server.until(lambda: f"{file}:{line}: {shown}" in box(server.get(address)))
    assert f"{file}:{line}: {shown}" in server.log()
    assert box(server.get()) == ""  # the other pages are as good as before
    server.project.write(file, before)
    server.until(lambda: (page := server.get(address)) != "" and box(page) == "")


def box(page: str) -> str:
    """The list at the top of a page, before its title."""
    top = page.partition("<article")[2].partition("<h1")[0]
    return top if "admonition failure" in top else ""


def test_what_belongs_to_no_page_is_listed_on_the_home_pages(server: Server) -> None:
    server.project.write("snippets/section/extra.py", "print(1)\n")
    for address in ("", "zh/"):
        server.until(lambda address=address: "No page shows this program." in box(server.get(address)))
    assert box(server.get("section/page/")) == ""
    server.project.delete("snippets/section/extra.py")
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
    server.until(lambda: "docs/en/section/page.md:15: The file is not UTF-8." in server.log())
    server.until(lambda: "docs/en/section/page.md:15: The file is not UTF-8." in box(server.get("section/page/")))
    assert "This page has no English counterpart." not in server.log()
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
    engine, plugin = "memoire/render/blocks.py", "memoire_mkdocs/page_content.py"
    before = {file: server.project.read(file) for file in (engine, plugin)}
    server.project.edit(engine, '<div class="program"', '<div class="program edited"')
    server.shows('class="program edited"')
    server.project.edit(plugin, '{"title": f"snippets/{path}", **extra}', '{"title": f"edited/{path}", **extra}')
    server.shows("edited/section/first.py")
    for file, source in before.items():
        server.project.write(file, source)
    server.until(lambda: (page := server.get()) != "" and "edited" not in page)


def test_edited_code_that_does_not_compile_is_reported_and_serving_goes_on(server: Server) -> None:
    file = "memoire/render/blocks.py"
    source = server.project.read(file)
    server.project.write(file, f"{source}\ndef (\n")
    server.until(lambda: "The code that was loaded stays in use." in server.log())
    assert re.search(rf"{file}:\d+: invalid syntax\. The code that was loaded stays in use\.", server.log())
    server.project.edit("docs/en/index.md", "A sentence.", "A sentence beside broken code.")
    server.shows("A sentence beside broken code.")
    server.project.write(file, source)
    server.project.edit("docs/en/index.md", "beside broken code.", "beside fixed code.")
    server.shows("A sentence beside fixed code.")


def test_an_interrupt_ends_the_server_and_all_that_it_started(server: Server) -> None:
    """The last test, as nothing is served after it."""
    server.project.edit("snippets/section/second.py", "print(", "import time\ntime.sleep(20)\nprint(")
    server.until(lambda: "Running programs: 0 of 1 done" in server.log().rpartition("Detected file changes")[2])
    server.process.send_signal(signal.SIGINT)
    server.process.wait(3 * PATIENCE)
    assert "KeyboardInterrupt" not in server.log()
    assert processes_in(server.project.root) == []
    assert processes_in(server.temporary) == []
    assert [file.name for file in server.temporary.iterdir() if file.is_dir()] == []
    assert not (server.project.root / "site").exists()
