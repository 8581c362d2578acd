"""What the built site has beside its pages: Markdown, notebooks, programs, data, and the archive."""

import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urldefrag

import jsonschema
import nbformat
import pytest
from selectolax.lexbor import LexborHTMLParser

from memoire.content.addresses import ARCHIVE, file_stem
from memoire.content.languages import LANGUAGES
from memoire.content.page import Page
from memoire.content.read_pages import read_pages
from memoire.content.snippet import read_snippets
from memoire.export.offline import NAME
from memoire.records.published import schema as records_schema
from memoire.render.highlight import localise
from tests.real_site import ROOT, Site

CODE = re.compile(r"^```.*?^```|`[^`]*`", re.M | re.S)
PREFIXES = {"en": "", "zh": "zh/"}


def published(site: Site, suffix: str) -> Iterator[tuple[Page, Path]]:
    """Each page of the project, and where its file of another kind should be."""
    for page in read_pages(ROOT)[0]:
        yield page, site.folder / PREFIXES[page.language] / f"{file_stem(page.path)}{suffix}"


def records(site: Site) -> dict:
    return json.loads((site.folder / "records.json").read_text("utf-8"))


def addresses(site: Site, text: str) -> set[str]:
    """The addresses on this site that a text links to."""
    found = re.findall(rf'(?:\]\(|href="){re.escape(site.url)}([^)"\s]*)', text)
    return set(found)


def test_every_program_is_published_with_the_comments_of_each_language_alone(site: Site) -> None:
    for path, snippet in read_snippets(ROOT)[0].items():
        for language in LANGUAGES:
            file = site.folder / PREFIXES[language] / "snippets" / path
            assert file.read_text("utf-8") == localise(snippet.source, language), file


def test_every_page_is_published_as_markdown_with_every_output(site: Site) -> None:
    known, count = records(site)["records"], 0
    for page, file in published(site, ".md"):
        text = file.read_text("utf-8")
        for _, path in page.programs:
            source = (site.folder / PREFIXES[page.language] / "snippets" / path).read_text("utf-8").rstrip()
            block = f"```python\n{source}\n```"
            assert block in text, (file, path)
            assert known[path]["stdout"].rstrip() in text, (file, path)
            count += 1
        if not page.path.startswith("contributing/"):  # which shows how pages are written
            assert not re.search(r"claim:|--8<--|probe:|\{#|exec=|<!--|^\?\?\?|^!!!", text, re.M), file
    assert count >= 2 * len(known)


def test_tables_of_probes_are_filled_in_as_on_the_page(site: Site) -> None:
    cells = [cell.text() for cell in site.pages["compare/five-tools/"].css("code.cell")]
    rows = re.findall(r"^\| \[[^|]+((?:\| `[^`|]*` )+)\|$", (site.folder / "compare/five-tools.md").read_text(), re.M)
    assert len(cells) > 100
    assert [value for row in rows for value in re.findall("`([^`]*)`", row)] == cells


def test_the_index_of_questions_is_filled_in_as_on_the_page(site: Site) -> None:
    for prefix in PREFIXES.values():
        links = site.pages[f"{prefix}questions/"].css(".questions__group > ul > li > a[href]")
        text = (site.folder / prefix / "questions.md").read_text("utf-8")
        assert text.count("\n- [") == len(links) > 200


def test_pages_with_programs_are_notebooks_with_the_recorded_outputs(site: Site) -> None:
    known = records(site)["records"]
    for page, file in published(site, ".ipynb"):
        assert file.exists() == bool(page.programs), file
        if page.programs:
            notebook = nbformat.read(file, as_version=4)
            nbformat.validate(notebook)
            _, *programs = [cell for cell in notebook.cells if cell.cell_type == "code"]
            printed = ["".join(one.text for one in cell.outputs if one.name == "stdout") for cell in programs]
            assert printed == [known[path]["stdout"] for _, path in page.programs], file


def test_links_in_markdown_and_notebooks_lead_to_pages_and_anchors_that_exist(site: Site) -> None:
    ids = {path: {str(tag.attributes["id"]) for tag in html.css("[id]")} for path, html in site.pages.items()}
    broken, count = [], 0
    for file in (file for suffix in ("md", "ipynb", "txt") for file in sorted(site.folder.rglob(f"*.{suffix}"))):
        text = file.read_text("utf-8")
        if file.suffix == ".ipynb":
            text = "\n".join(cell.source for cell in nbformat.reads(text, 4).cells if cell.cell_type == "markdown")
        for address in addresses(site, text):
            path, anchor = urldefrag(address)
            if not (site.folder / path).exists() or (anchor and anchor not in ids[path]):
                broken.append((file, address))
            count += 1
        if "contributing" not in str(file) and not file.name.startswith("llms-full"):
            assert not re.search(r"\]\((?!https?:|mailto:)", CODE.sub("", text)), file
    assert count > 1000
    assert not broken


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_for_language_models_links_every_page_once(site: Site, language: str) -> None:
    prefix = PREFIXES[language]
    text = (site.folder / prefix / "llms.txt").read_text("utf-8")
    links = [link for link in re.findall(r"^- \[.*\]\((\S+)\): .+$", text, re.M) if link.endswith(".md")]
    # Readers of Chinese also have the pages that are in English alone.
    pages = {page.path for page in read_pages(ROOT)[0] if language in (page.language, "zh")}
    assert sorted(links) == sorted(f"{site.url}{prefix}{file_stem(path)}.md" for path in pages)
    full = (site.folder / prefix / "llms-full.txt").read_text("utf-8")
    for page, file in published(site, ".md"):
        if page.language == language:
            assert file.read_text("utf-8").split("---\n\n", 1)[1] in full, file


def test_the_records_are_what_their_schema_says(site: Site) -> None:
    schema = json.loads((site.folder / "records.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema == records_schema()
    known = records(site)
    assert known["$schema"] == f"{site.url}records.schema.json"
    jsonschema.validate(known, schema)
    next(iter(known["records"].values()))["stdout"] = None
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(known, schema)


def test_the_schema_describes_every_property_that_is_published(site: Site) -> None:
    described = {name: set(part["properties"]) for name, part in records_schema()["$defs"].items()}
    known = records(site)
    assert set(known) == described["Published"]
    assert set(known["environment"]) == described["Environment"]
    # No program of a site failed; the rest is there for one program or another.
    assert set().union(*known["records"].values()) == described["PublishedRecord"] - {"failure"}
    for record in known["records"].values():
        assert set(record) <= described["PublishedRecord"]
        assert all(set(claim) == described["ClaimResult"] for claim in record["claims"])
        if graph := record["graph"]:
            assert set(graph) == described["Graph"]
            assert all(set(node) == described["Node"] for node in graph["nodes"])


def test_the_archive_is_whole_and_its_links_lead_to_its_files(site: Site) -> None:
    archive = zipfile.ZipFile(site.folder / ARCHIVE)
    names = set(archive.namelist())
    assert all(name.startswith(f"{NAME}/") for name in names)
    assert {f"{NAME}/{path}index.html" for path in site.pages if not path.endswith(".html")} <= names
    for name in (name for name in names if name.endswith(".html")):
        for tag in LexborHTMLParser(archive.read(name)).css("a[href], script[src], link[rel=stylesheet]"):
            target = urldefrag(str(tag.attributes.get("href") or tag.attributes.get("src")))[0]
            if target and not re.match("https?:|mailto:", target):
                assert str((Path("/") / name).parent.joinpath(target).resolve())[1:] in names, (name, target)


def test_nothing_is_published_that_no_page_loads(site: Site) -> None:
    assert not list(site.folder.rglob("*.map"))
    assert not [file for name in ("lunr", "workers") for file in (site.folder / "assets/javascripts" / name).rglob("*")]
    assert not list(site.folder.rglob("search_index.json"))


def test_the_runs_of_the_explorer_are_a_table_as_on_the_page(site: Site) -> None:
    path = "explorer/two-layers.py"
    count = records(site)["variants"][path]
    for prefix in PREFIXES.values():
        text = (site.folder / prefix / "explorer.md").read_text("utf-8")
        rows = re.findall(r"^\| .* \|$", text[text.index("| `x.grad` |") :], re.M)
        shown = site.pages[f"{prefix}explorer/"].css(".explorer__runs tbody tr")
        assert len(shown) == count == len(rows) - 2, path  # without the head and the line below it
