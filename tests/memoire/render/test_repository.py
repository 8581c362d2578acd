"""Addresses in the repository, from whatever address the configuration gives."""

from urllib.parse import parse_qs, urlsplit

import pytest

from memoire.render.repository import Repository


@pytest.mark.parametrize("url", ["https://github.com/owner/name", "https://github.com/owner/name/"])
def test_a_file_a_report_and_a_notebook_have_addresses_there(url: str) -> None:
    repository = Repository(url)
    assert repository.source("snippets/a/b.py") == "https://github.com/owner/name/blob/HEAD/snippets/a/b.py"
    assert repository.colab("zh/a.ipynb") == (
        "https://colab.research.google.com/github/owner/name/blob/notebooks/zh/a.ipynb"
    )
    report = urlsplit(repository.report("https://example.org/a/?b=1&c", "snippets/a b.py"))
    assert report.path == "/owner/name/issues/new"
    assert parse_qs(report.query)["page"] == ["https://example.org/a/?b=1&c"]
    assert parse_qs(report.query)["program"] == ["snippets/a b.py"]


def test_without_a_repository_there_are_no_addresses() -> None:
    assert [Repository("").source("a"), Repository("").report("a"), Repository("").colab("a")] == ["", "", ""]


def test_colab_opens_only_what_is_on_github() -> None:
    assert Repository("https://example.org/owner/name").colab("a.ipynb") == ""
