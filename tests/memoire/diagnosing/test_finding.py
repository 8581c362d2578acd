"""Findings lead to sections that exist."""

import pytest

from memoire.diagnosing.finding import PAGES
from tests.conftest import ROOT


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("address", sorted(set(PAGES.values())))
def test_each_finding_leads_to_a_section_of_both_languages(address: str, language: str) -> None:
    path, _, anchor = address.partition("/#")
    text = (ROOT / "docs" / language / f"{path.rstrip('/')}.md").read_text("utf-8")
    assert not anchor or f"{{#{anchor}}}" in text, f"{address} is no section"
