"""What a build says of the mistakes of authors; each build is a real one."""

import re
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from memoire.checks.before_running import before_running
from memoire.handbook.book import read_book
from memoire.problem import report
from tests.conftest import Build, Project, ended, make_project, nothing_left, processes_in, refused

ENGLISH, CHINESE, PROGRAM = "docs/en/section/page.md", "docs/zh/section/page.md", "snippets/section/second.py"
HEAD = "---\ndescription: Many programs\n---\n# Many programs\n\n"
FENCE = '```python exec="on"\n--8<-- "section/second.py"\n```'


def test_a_valid_project_builds_and_runs_each_program_once(first_build: tuple[Project, Build]) -> None:
    _, build = first_build
    assert "ran 2 programs in" in build.log
    assert "2 claims checked" in build.log


def both(edit: Callable[[Project, str], None]) -> Callable[[Project], None]:
    """The same edit on the English and the Chinese page."""

    def edit_both(project: Project) -> None:
        edit(project, ENGLISH)
        edit(project, CHINESE)

    return edit_both


def fence(new: str) -> Callable[[Project], None]:
    """Another fence in the place of the one that shows the program, on both pages."""
    return both(lambda project, file: project.edit(file, FENCE, new))


def write(file: str, content: str | bytes) -> Callable[[Project], None]:
    return lambda project: project.write(file, content)


def edit(file: str, old: str, new: str) -> Callable[[Project], None]:
    return lambda project: project.edit(file, old, new)


# What an author did, and what the build says of it. None of them needs a program to run.
MISTAKES: dict[str, tuple[Callable[[Project], None], str]] = {
    "a program that is not UTF-8": (
        write(PROGRAM, b'print("a")\n# \xff\nprint("b")\n'),
        f"{PROGRAM}:2: The file is not UTF-8.\n    Save it as UTF-8.\n",
    ),
    "a page that is not UTF-8": (
        write(CHINESE, "# 标题\n".encode("gb18030")),
        f"{CHINESE}:1: The file is not UTF-8.\n    Save it as UTF-8.\n",
    ),
    "an include of a program that does not exist": (
        fence(FENCE.replace("second", "none")),
        f"{CHINESE}:8: There is no snippets/section/none.py.\n    Correct the path, or write the program.\n",
    ),
    "a program that no page shows": (
        write("snippets/section/extra.py", "print(1)\n"),
        "snippets/section/extra.py:1: No page shows this program.\n    Delete it, or show it on a page, in both "
        'languages:\n    ```python exec="on"\n    --8<-- "section/extra.py"\n    ```\n',
    ),
    "code typed into the page": (
        fence('```python exec="on"\nprint(1)\n```'),
        f"{ENGLISH}:8: Code is typed into the page.\n    Move it to snippets/section/name.py, and put this in its "
        'place:\n    ```python exec="on"\n    --8<-- "section/name.py"\n    ```\n',
    ),
    "code typed after an include": (
        fence(FENCE.replace("\n```", "\nprint(1)\n```")),
        f"{CHINESE}:8: Code is typed into the page.\n",
    ),
    "a program shown but not run": (
        fence(FENCE.replace(' exec="on"', "")),
        f'{CHINESE}:8: The program is shown but not run.\n    Write ```python exec="on".\n',
    ),
    "a program shown twice": (
        fence(f"{FENCE}\n\n{FENCE}"),
        f"{CHINESE}:12: The page shows section/second.py twice.\n    Show it once and refer to it.\n",
    ),
    "a redirect to nowhere": (
        write("redirects.tsv", "section/old.md\tsection/none.md\n"),
        "redirects.tsv:1: There is no page section/none.md to send readers to.\n    Name a page that exists, ",
    ),
    "another program on the Chinese page": (
        edit(CHINESE, "section/second.py", "section/first.py"),
        f"{CHINESE}:8: Here the page shows the program 'section/first.py', in English 'section/second.py'.\n"
        f"    Make it the same as in {ENGLISH}.\n",
    ),
    "output typed into the page": (
        fence(f"{FENCE}\n\n```text\ny: 4\n```"),
        f"{CHINESE}:12: This block contains typed output, or names no language.\n    Let a snippet print it; "
        "if it is not output, name its language.\n",
    ),
    "a fence without a language": (
        fence(f"{FENCE}\n\n```\ny: 4\n```"),
        f"{ENGLISH}:12: This block contains typed output, or names no language.\n",
    ),
    "a claim cited in Chinese only": (
        edit(CHINESE, "一句话。", "一句话。[✓](claim:first-claim)"),
        f"{CHINESE}:6: Only in this language the page cites the claim 'first-claim'.\n"
        f"    Do the same in {ENGLISH}, or remove it here.\n",
    ),
    "a claim cited in English only": (
        edit(CHINESE, " [✓](claim:second-claim)", ""),
        f"{ENGLISH}:6: Only in this language the page cites the claim 'second-claim'.\n",
    ),
    "a heading without an id": (
        both(lambda project, file: project.edit(file, " {#more}", "")),
        f"{CHINESE}:12: The heading '更多' has no id.\n    Add one, the same in both languages: "
        "## Title {#short-name}\n",
    ),
    "heading ids that differ": (
        edit(CHINESE, "{#more}", "{#mehr}"),
        f"{CHINESE}:12: Here the page has the heading id 'mehr', in English 'more'.\n"
        f"    Make it the same as in {ENGLISH}.\n",
    ),
    "a shell command that runs": (
        fence(f'{FENCE}\n\n```bash exec="on"\nrm -r /\n```'),
        f"{CHINESE}:12: A fence cannot run 'bash', only Python.\n    Write the program in Python.\n",
    ),
    "a session": (
        fence(FENCE.replace('exec="on"', 'exec="on" session="a"')),
        f"{CHINESE}:8: The option 'session' cannot be used: each program runs in a process of its own.\n"
        "    Remove the option.\n",
    ),
    "an option that does not exist": (
        fence(FENCE.replace('exec="on"', 'exec="on" perdict="on"')),
        f"{ENGLISH}:8: There is no option 'perdict'.\n    Did you mean 'predict'?\n",
    ),
    "a block directive that does not exist": (
        fence(f"{FENCE}\n\n<!-- question -->"),
        f"{CHINESE}:12: There is no block directive 'question'.\n    Did you mean 'questions'?\n",
    ),
    "a link directive that does not exist": (
        edit(ENGLISH, "claim:second-claim", "clam:second-claim"),
        f"{ENGLISH}:6: There is no link directive 'clam'.\n    Did you mean 'claim'?\n",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_in_a_file_is_named(project: Project, mistake: str) -> None:
    make, sentence = MISTAKES[mistake]
    make(project)
    assert sentence in f"{report(before_running(read_book(project.root)))}\n"


def test_the_build_lists_what_the_check_finds_in_the_same_words_even_when_quiet_and_the_site_stays(
    copy_of_built: Project,
) -> None:
    before = copy_of_built.site()
    for name in ("a program that is not UTF-8", "a program that no page shows"):
        MISTAKES[name][0](copy_of_built)
    copy_of_built.edit("mkdocs.yml", "strict: true\n", "strict: true\nnav:\n  - index.md\n  - nowhere.md\n")
    copy_of_built.edit("docs/en/index.md", "A sentence.", "[A](nowhere.md) [B](#nowhere) [C][none].")
    copy_of_built.edit("docs/zh/index.md", " {#more}", "")
    listed = report(before_running(read_book(copy_of_built.root)))
    assert listed.startswith("8 problems:\n")
    build = copy_of_built.build("-q")
    refused(build, f"{listed}\n")
    message = re.compile(r"^\S+:\d+: .*", re.M)
    assert message.findall(build.log) == message.findall(listed)  # each once, and no others
    assert copy_of_built.site() == before
    nothing_left(copy_of_built)


def test_a_mistake_in_a_template_is_named_and_the_published_site_stays(copy_of_built: Project) -> None:
    before = copy_of_built.site()
    copy_of_built.write("overrides/partials/copyright.html", "<p>\n{{ nothing.of }}</p>")
    says = "overrides/partials/copyright.html:2: This template cannot be used: 'nothing' is undefined.\n"
    refused(copy_of_built.build("-q"), f"{says}    Correct this line.\n")
    assert copy_of_built.site() == before
    nothing_left(copy_of_built)


def test_a_warning_of_mkdocs_fails_the_build_even_when_quiet(copy_of_built: Project) -> None:
    """What our own checks do not find."""
    copy_of_built.edit("mkdocs.yml", "strict: true\n", "strict: true\nhooks: [hook.py]\n")
    hook = (
        "import logging\n\n\ndef on_env(env, **_):\n    logging.getLogger('mkdocs.hooks').warning('Something is odd')\n"
    )
    copy_of_built.write("hook.py", hook)
    before = copy_of_built.site()
    build = copy_of_built.build("-q")
    refused(build, "WARNING -  Something is odd\n", "in strict mode!")
    assert copy_of_built.site() == before
    nothing_left(copy_of_built)


@dataclass(frozen=True)
class Broken:
    """A program that fails: its source, and what the build says of it."""

    source: str
    says: str


PROGRAMS = {
    "raises": Broken(
        "import torch\n\nx = torch.ones(2, requires_grad=True)\nprint('before')\nx.add_(1)\n",
        ":5: This program raised RuntimeError.\n    Fix it. To run it alone: python snippets/many/raises.py\n"
        '    | Traceback (most recent call last):\n    |   File "snippets/many/raises.py", line 5, in <module>\n'
        "    |     x.add_(1)\n    | RuntimeError: a leaf Variable that requires grad",
    ),
    "fails-its-claim": Broken(
        "x = 1\nassert x == 2  # claim: wrong\n",
        ":2: This program raised AssertionError.\n",
    ),
    "never-ends": Broken(
        "import time\n\nwhile True:\n    time.sleep(600)\n",
        ":4: This program did not end within 30 s.\n    Fix it. To run it alone: python snippets/many/never-ends.py\n",
    ),
    "prints-without-end": Broken("while True:\n    print('x' * 1000)\n", ":2: This program printed more than 1 MiB.\n"),
    "leaves-half-way": Broken(
        "import os\n\nprint('half')\nos._exit(0)\n",
        ":4: This program called os._exit(0) before its end.\n    Fix it. To run it alone: "
        "python snippets/many/leaves-half-way.py\n    | half\n",
    ),
    "exits-with-a-status": Broken("import sys\n\nsys.exit(3)\n", ":3: This program exited with status 3.\n"),
    "crashes": Broken(
        "import ctypes\n\nprint('before')\nctypes.string_at(0)\n",
        ":4: This program crashed with SIGSEGV.\n    Fix it. To run it alone: python snippets/many/crashes.py\n"
        "    | before\n",
    ),
    "leaves-a-child": Broken(
        "import os, time\n\nif os.fork() == 0:\n    time.sleep(600)\n",
        ":1: This program left 1 process(es) running at its end.\n",
    ),
    "leaves-a-child-that-escaped": Broken(
        "import os, time\n\nif os.fork() == 0:\n    os.setsid()\n    if os.fork() == 0:\n        os.chdir('/')\n"
        "        time.sleep(600)\n    os._exit(0)\nos.wait()\n",
        ":1: This program left 1 process(es) running at its end.\n",
    ),
    "takes-too-much-memory": Broken(
        "import torch\n\nx = torch.ones(10**10)\n",
        ":3: This program needs more memory than the 2 GiB that a program may use.\n",
    ),
    "hoards-memory": Broken(
        "hoard = []\nwhile True:\n    hoard.append(bytearray(10**8))\n",
        ":3: This program needs more memory than the 2 GiB that a program may use.\n",
    ),
    "is-no-python": Broken("x = 1\ny = (\n", ":2: This program is not valid Python: '(' was never closed.\n"),
    "cannot-fail": Broken(
        "x = 1\nassert 1 + 1 == 2  # claim: cannot-fail\n",
        ":2: This program cannot be run. This assertion can never fail. Assert something that the program computed.\n",
    ),
    "claims-without-assert": Broken(
        "x = 1\nprint(x)  # claim: no-assert\n",
        ":2: This program cannot be run. `# claim:` must follow an assert. "
        "Move it to the line on which an assert ends.\n",
    ),
    "asks-for-a-module-that-is-not-there": Broken(
        "import scipy_of_another\n",
        ":1: This program raised ModuleNotFoundError.\n    Programs have what requirements.txt lists: torch, numpy, "
        "and the standard library of Python. To run it alone: python snippets/many/asks-for-a-module",
    ),
    "imports-another-program": Broken(
        "import raises\n",
        ":1: This program raised ModuleNotFoundError.\n    Programs cannot import each other, since each runs in an "
        "empty folder: write what it needs into it. To run it alone: python snippets/many/imports-another-program.py\n",
    ),
    "asks-the-network": Broken(
        "import urllib.request\n\nurllib.request.urlopen('http://192.0.2.1/', timeout=5)\n",
        ":3: This program tried to reach the network, which no program may: its result would depend on others.\n"
        "    Programs run without network: make the data in the program. To run it alone",
    ),
    "reads-a-file-beside-it": Broken(
        "print(open('data.txt').read())\n",
        ":1: This program raised FileNotFoundError.\n    Programs run in an empty folder: let the program write "
        "data.txt before it reads it. To run it alone: python snippets/many/reads-a-file-beside-it.py\n",
    ),
    "writes-elsewhere": Broken(
        "from pathlib import Path\n\nPath('/tmp/elsewhere-of-a-program').write_text('x')\n",
        ":3: This program tried what no program may do: to write outside its own folder, or to touch other process",
    ),
    "has-an-english-comment-only": Broken(
        "x = 1\n# en: only English\nprint(x)\n",
        ":2: This program cannot be run. This '# en:' comment has no '# zh:' "
        "counterpart. Write the '# en:' lines first and the '# zh:' lines directly below.\n",
    ),
}
# Runs well, but its claim is never reached.
UNREACHED = "x = 1\nif x == 2:\n    assert x == 2  # claim: not-reached\n"
CITATIONS = "[✓](claim:nowhere) [✓](claim:not-reached)"
# Consequences: the programs of these claims fail, and say so themselves.
CITATIONS += " [✓](claim:wrong) [✓](claim:cannot-fail) [✓](claim:no-assert)"


@dataclass(frozen=True)
class BrokenBuild:
    """A build of a project in which many programs fail, under way while other tests run."""

    project: Project
    temporary: Path
    process: "subprocess.Popen[str]"
    builds: list[Build]

    def wait(self) -> Build:
        if not self.builds:
            self.builds.append(ended(self.process))
        return self.builds[0]


@pytest.fixture(scope="module", autouse=True)
def broken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrokenBuild]:
    """All of PROGRAMS on one page. Started before the first test, as a program that never ends takes 30 s."""
    folder = tmp_path_factory.mktemp("broken")
    project = make_project(folder / "project")
    sources = {**{name: program.source for name, program in PROGRAMS.items()}, "never-reaches": UNREACHED}
    for name, source in sources.items():
        project.write(f"snippets/many/{name}.py", source)
    fences = "".join(f'```python exec="on"\n--8<-- "many/{name}.py"\n```\n\n' for name in sources)
    for language in ("en", "zh"):
        project.write(f"docs/{language}/many.md", f"{HEAD}{CITATIONS}\n\n{fences}")
    project.write("site/keep.txt", "kept")
    (temporary := folder / "temporary").mkdir()
    process = project.start("build", TMPDIR=str(temporary))
    yield BrokenBuild(project, temporary, process, [])
    process.kill()


def test_a_failing_program_fails_the_build_until_it_is_fixed(copy_of_built: Project) -> None:
    before = copy_of_built.site()
    copy_of_built.write(
        PROGRAM, PROGRAMS["raises"].source + 'assert x.requires_grad  # claim: second-claim\nprint("fixed")\n'
    )
    for _ in range(2):  # a failure is not stored
        build = copy_of_built.build("-q")
        refused(build, f"{PROGRAM}:5: This program raised RuntimeError.\n")
        assert "No snippet contains the claim" not in build.log  # one does, after the line that fails
    assert copy_of_built.site() == before
    nothing_left(copy_of_built)
    copy_of_built.edit(PROGRAM, "x.add_(1)\n", "")
    build = copy_of_built.build()
    assert build.status == 0, build.log
    assert "ran 1 program in" in build.log
    assert "fixed" in copy_of_built.read("site/section/page/index.html")


def test_a_page_in_english_only_is_shown_to_chinese_readers_with_a_notice(copy_of_built: Project) -> None:
    copy_of_built.delete(CHINESE)
    build = copy_of_built.build()
    assert build.status == 0, build.log
    assert "docs/zh/section/page.md does not exist: its readers get the English page with a notice" in build.log
    page = copy_of_built.read("site/zh/section/page/index.html")
    assert '<html lang="zh-Hans"' in page
    assert "本页还没有中文版" in page
    assert "A sentence." in page
    assert "y: tensor(4., grad_fn=&lt;PowBackward0&gt;)" in page
    assert "本页还没有中文版" not in copy_of_built.read("site/section/page/index.html")


CHANGES = """\
import os

import numpy
import torch

torch.set_grad_enabled(False)
torch.set_default_dtype(torch.float64)
torch.manual_seed(123)
torch.set_printoptions(precision=1, sci_mode=True)
numpy.set_printoptions(precision=1)
os.environ["LEFT"] = "behind"
torch.Tensor.left = "behind"
with open("left.txt", "w") as file:
    file.write("behind")
os.chdir("/")
print(torch.rand(1))
"""
DEFAULTS = """\
import os

import torch

assert torch.is_grad_enabled()
assert torch.get_default_dtype() == torch.float32
assert torch.initial_seed() != 123
assert os.environ.get("LEFT") is None
assert not hasattr(torch.Tensor, "left")
assert len(os.listdir()) == 1  # the program itself
assert os.getcwd() != "/"
print(torch.tensor([0.123456]))
"""


def test_what_a_program_changes_has_no_effect_on_the_others(copy_of_built: Project) -> None:
    fences = ""
    # More of each than run side by side, in turn, so that some of the second kind follow one of the first.
    for number in range(3):
        for kind, source in (("changes", CHANGES), ("defaults", DEFAULTS)):
            copy_of_built.write(f"snippets/state/{kind}-{number}.py", source)
            fences += f'```python exec="on"\n--8<-- "state/{kind}-{number}.py"\n```\n\n'
    for language in ("en", "zh"):
        copy_of_built.write(f"docs/{language}/state.md", HEAD + fences)
    build = copy_of_built.build()
    assert build.status == 0, build.log
    page = copy_of_built.read("site/state/index.html")
    assert page.count("tensor([0.1235])") == 3
    assert len(re.findall(r"tensor\(\[\d\.\de-0\d\]\)", page)) == 3


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_program_that_fails_is_named_with_its_line_and_reason(broken: BrokenBuild, name: str) -> None:
    refused(broken.wait(), f"snippets/many/{name}.py{PROGRAMS[name].says}")


def test_a_program_that_fails_gives_one_message_and_none_of_its_claims_another(broken: BrokenBuild) -> None:
    named = re.findall(r"^(\S+\.(?:py|md)):\d+: ", broken.wait().log, re.M)
    programs = {f"snippets/many/{name}.py": 1 for name in PROGRAMS}
    assert Counter(named) == {**programs, "docs/en/many.md": 2, "docs/zh/many.md": 2}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(
    "sentence",
    [
        "No snippet contains the claim 'nowhere'.\n    Write in a snippet: assert …  # claim: nowhere\n",
        "The program ended before it reached the claim 'not-reached'.\n    "
        "See snippets/many/never-reaches.py: the line must be run.\n",
    ],
    ids=["claimed nowhere", "never reached"],
)
def test_a_citation_without_a_checked_claim_is_named(broken: BrokenBuild, sentence: str, language: str) -> None:
    refused(broken.wait(), f"docs/{language}/many.md:6: {sentence}")


def test_programs_that_fail_do_not_keep_the_others_from_running(broken: BrokenBuild) -> None:
    build = broken.wait()
    assert f"{len(PROGRAMS) + 4} problems:\n" in build.log  # each program, and two citations on two pages
    assert "snippets/section/first.py" not in build.log
    stored = list((broken.project.root / ".cache" / "records").iterdir())
    assert len(stored) == 3  # those that ran well, and no other


def test_programs_that_fail_leave_nothing_behind(broken: BrokenBuild) -> None:
    broken.wait()
    assert broken.project.site() == {"keep.txt": b"kept"}
    nothing_left(broken.project)
    assert not processes_in(broken.temporary)  # the children of the fork server, wherever they went
    assert [file.name for file in broken.temporary.iterdir() if file.name.startswith("memoire-")] == []


def test_no_torch_is_one_problem_and_not_one_a_program(copy_of_built: Project, without_torch: str) -> None:
    for program in (PROGRAM, "snippets/section/first.py"):
        copy_of_built.edit(program, "x**2", "x**3")
    before = copy_of_built.site()
    build = replace(copy_of_built, python=without_torch).build()
    assert build.status == 1, build.log
    assert "1 problem:\nrequirements.txt:1: Programs cannot be run.\n    Set up again: delete .venv" in build.log
    assert "| ImportError: torch cannot be imported here\n" in build.log
    assert copy_of_built.site() == before
    nothing_left(copy_of_built)
