"""Places that name a page otherwise than by a link."""

from pathlib import Path

from memoire.commands.mentions import mentions


def test_lines_that_name_a_page_are_found_but_not_programs_and_longer_names(tmp_path: Path) -> None:
    files = {
        "tests/queries.py": 'x = "a/b/"\ny = "a/b-c/"\n',
        "docs/en/a/c.md": '<a href="../a/b.md">\n--8<-- "a/b.py"\nza/b\n',
        "README.md": "See a/b.\n",
        "mkdocs.yml": "",
        "redirects.tsv": "a/b.md\ta/c.md\n",
        "docs/assets/a.svg": "a/b",
        "site/a.md": "a/b",
    }
    for file, text in files.items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(text, "utf-8")
    assert list(mentions(tmp_path, "a/b")) == [
        'docs/en/a/c.md:1: <a href="../a/b.md">',
        'tests/queries.py:1: x = "a/b/"',
        "README.md:1: See a/b.",
    ]
