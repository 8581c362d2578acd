"""`memoire new` starts a page that passes all checks."""

from pathlib import Path

import pytest

from memoire.checks.before_running import before_running
from memoire.checks.kinds import KINDS
from memoire.commands.new import NewPageError, new_page
from memoire.handbook.book import read_book
from memoire.running.runner import Runner
from tests.memoire.commands.command_line import memoire

CONFIG = """\
# A comment
nav:
  - index.md
  - First:
      - first/one.md  # the first
      - first/two.md
  - Last things:
      - last-things/one.md

plugins:
  - search
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "mkdocs.yml").write_text(CONFIG, "utf-8")
    return tmp_path


def test_a_new_page_breaks_no_rule(root: Path, runner: Runner) -> None:
    (root / "mkdocs.yml").write_text("nav:\n", "utf-8")  # the pages that CONFIG lists are not there
    files = ["docs/en/first/a-b.md", "docs/zh/first/a-b.md", "snippets/first/a-b.py", "mkdocs.yml"]
    assert new_page(root, "first/a-b") == files
    book = read_book(root)
    assert before_running(book) == []
    assert [page.citations[0][1] for page in book.pages] == ["first-a-b", "first-a-b"]
    assert book.translations["first/a-b.md"].in_state("translated") == ["(top)", "why"]
    record = runner.submit(book.snippets["first/a-b.py"]).result()
    assert (record.failure, record.stdout) == (None, "y.requires_grad: True\n")
    assert [(claim.name, claim.reached) for claim in record.claims] == [("first-a-b", True)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_page_is_of_the_kind_of_its_section_and_has_its_shape(root: Path, runner: Runner, kind: str) -> None:
    (root / "mkdocs.yml").write_text("nav:\n", "utf-8")
    for file, text in (("docs/en/first/old.md", "# Old\n"), ("docs/en/other/old.md", "# Old\n")):
        (root / file).parent.mkdir(parents=True)
        (root / file).write_text(f"---\ndescription: D\nkind: {kind if 'first' in file else 'myth'}\n---\n{text}")
    _ = new_page(root, "first/new")
    for name in ("first", "other"):
        (root / "docs/en" / name / "old.md").unlink()
    book = read_book(root)
    assert {page.front_matter["kind"] for page in book.pages} == {kind}
    assert before_running(book) == []
    record = runner.submit(book.snippets["first/new.py"]).result()
    assert [(claim.name, claim.reached) for claim in record.claims] == [("first-new", True)]


@pytest.mark.parametrize(("others", "is_concept"), [("kind: myth\n", True), ("", False)], ids=["kinds", "no kinds"])
def test_the_first_page_of_a_section_is_a_concept_where_pages_have_kinds(
    root: Path, others: str, is_concept: bool
) -> None:
    (root / "docs/en").mkdir(parents=True)
    (root / "docs/en/index.md").write_text(f"---\ndescription: D\n{others}---\n# Home\n", "utf-8")
    _ = new_page(root, "new-section/page")
    assert ("\nkind: concept\n" in (root / "docs/zh/new-section/page.md").read_text("utf-8")) == is_concept


@pytest.mark.parametrize(
    "path", ["", "page", "a/b/c", "A/b", "a/b.md", "../a", "a/../b", "a_b/c", "a/b\n", "/a/b", "节/页"]
)
def test_a_path_of_another_form_is_refused(root: Path, path: str) -> None:
    with pytest.raises(NewPageError, match="Use section/name in lower-case words joined by hyphens"):
        new_page(root, path)
    assert [file.name for file in root.iterdir()] == ["mkdocs.yml"]


@pytest.mark.parametrize("file", ["docs/en/first/a.md", "docs/zh/first/a.md", "snippets/first/a.py"])
def test_a_file_that_exists_is_never_written_over(root: Path, file: str) -> None:
    (root / file).parent.mkdir(parents=True)
    (root / file).write_text("mine", "utf-8")
    with pytest.raises(NewPageError, match=f"{file} exists already. Choose another name, or delete it first."):
        new_page(root, "first/a")
    assert (root / file).read_text("utf-8") == "mine"
    assert (root / "mkdocs.yml").read_text("utf-8") == CONFIG


@pytest.mark.parametrize(
    ("path", "status", "says"), [("first/a", 0, "wrote snippets/first/a.py"), ("A", 1, "'A' is not a valid page path")]
)
def test_the_command_says_what_it_did(root: Path, path: str, status: int, says: str) -> None:
    ended = memoire(root, "new", path)
    assert ended.exit_code == status
    assert says in (ended.stderr if status else ended.stdout)
