"""What MkDocs, Material and static-i18n do with single pages without documenting it: each test names a place."""

import json
import re
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from memoire_mkdocs.theme import CompiledTemplates
from memoire_mkdocs.undocumented import rendering
from memoire_mkdocs.undocumented.i18n import reader_language
from tests.memoire_mkdocs.undocumented.sites import CONFIGURATION, broken, write

PAGE = "# Title\n\nWords of {language}.\n\n## Part\n\n[other](part/page.md#part) [part](#part)\n"


class Observer(BasePlugin):
    """Lets each page be converted, parsed and put into its template by way of the functions, and makes one again."""

    def __init__(self) -> None:
        self.seen: dict[str, list[Any]] = defaultdict(list)
        self.made_from: dict[str, tuple[Any, ...]] = {}

    def on_page_markdown(self, markdown: str, page: Page, **_: Any) -> None:
        rendering.set_page_renderer(page, lambda render, files: self.convert(page, render, files))

    def convert(self, page: Page, render: Callable[[], None], files: Files) -> None:
        render()
        found, links = rendering.rendering(page), page.links_to_anchors
        again = Page(None, page.file, load_config_of(page))
        page.file.page = page
        rendering.restore_rendering(again, found, files)
        self.seen["rendering"].append((found, rendering.rendering(again)))
        self.seen["links"].append((links, again.links_to_anchors))

    def on_env(self, env: Any, config: MkDocsConfig, files: Files) -> None:
        rendering.set_search_indexer(config, self.index)
        rendering.set_template_renderer(env, self.template)
        self.made_from[reader_language(config)] = (config, files, env)

    def index(self, page: Page, parse: Callable[[], list[dict[str, Any]]]) -> list[dict[str, Any]]:
        entries = parse()
        self.seen["entries"].append([entry["location"] for entry in entries])
        return entries[:1]

    def template(self, name: str, context: dict[str, Any], render: Callable[[], str]) -> str:
        self.seen["templates"].append(name)
        return f"<!-- {context['page'].url if context.get('page') else ''} -->{render()}"

    def on_page_context(self, context: Any, page: Page, config: MkDocsConfig, nav: Any) -> None:
        self.seen["nav"] = [nav]

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> None:
        self.seen[page.url].append(output)


def load_config_of(page: Page) -> MkDocsConfig:
    return load_config(
        str(Path(page.file.abs_src_path or "").parents[len(Path(page.file.src_uri).parts)] / "mkdocs.yml")
    )


@pytest.fixture(scope="module")
def observed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Observer, MkDocsConfig]:
    names = ["index", "part/page"]
    pages = {f"docs/{each}/{name}.md": PAGE.format(language=each) for each in ("en", "zh") for name in names}
    pages = {name: text.replace("part/page.md", "page.md") if "part/" in name else text for name, text in pages.items()}
    root = write(tmp_path_factory.mktemp("rendered"), {"mkdocs.yml": CONFIGURATION, **pages})
    config, observer = load_config(str(root / "mkdocs.yml")), Observer()
    config.plugins["observer"] = observer
    build(config)
    return observer, config


def test_all_that_converting_a_page_gives_can_be_stored(observed: tuple[Observer, MkDocsConfig]) -> None:
    explanation = broken("MkDocs", "keeps what Page.render gave in five attributes", "rendering")
    assert len(observed[0].seen["rendering"]) == 4, explanation
    for first, again in observed[0].seen["rendering"]:
        assert first == again, explanation
        assert (first["title"], [item[:2] for item in first["headings"][0][3]]) == ("Title", [["Part", "part"]])
        assert {"part", "title"} <= set(first["ids"])
    assert all(first and first == again for first, again in observed[0].seen["links"]), explanation


def test_the_search_plugin_has_a_list_of_entries(observed: tuple[Observer, MkDocsConfig]) -> None:
    explanation = broken("Material", "adds to SearchIndex.entries in add_entry_from_context", "set_search_indexer")
    assert observed[0].seen["entries"][0] == ["", "#part"], explanation
    docs = json.loads((Path(observed[1].site_dir) / "search" / "search_index.json").read_text("utf-8"))["docs"]
    assert [entry["location"] for entry in docs] == ["", "part/page/", "zh/", "zh/part/page/"], explanation


def test_jinja_renders_pages_by_the_class_of_its_templates(observed: tuple[Observer, MkDocsConfig]) -> None:
    explanation = broken("MkDocs", "renders a page by Template.render", "set_template_renderer")
    for address in ("", "part/page/", "zh/", "zh/part/page/"):
        assert observed[0].seen[address][0].startswith(f"<!-- {address} -->"), explanation
    assert observed[0].seen["templates"].count("404.html") == 2, explanation  # one a language


def test_one_page_can_be_made_again_in_each_language(observed: tuple[Observer, MkDocsConfig]) -> None:
    explanation = broken("MkDocs or static-i18n", "makes one page as a whole build does", "make_page")
    observer = observed[0]
    for language, address in (("en", "part/page/"), ("zh", "zh/part/page/"), ("en", "")):
        config, files, env = observer.made_from[language]
        (file,) = [file for file in files.documentation_pages() if file.page and file.page.url == address]
        source = Path(file.abs_src_path or "")
        source.write_text(source.read_text("utf-8").replace("Words of", "Other words of"), "utf-8")
        nav = observer.seen["nav"][0]
        rendering.make_page(config, files, nav, env, file, language)
        before, after = observer.seen[address][0], observer.seen[address][-1]
        assert "Other words of" in after, explanation
        if language == "zh":  # whose navigation the test has
            assert after.replace("Other words of", "Words of") == before, explanation
        assert re.search(rf'<html lang="{language}"', after), explanation


def test_one_page_can_be_read_again_in_each_language(observed: tuple[Observer, MkDocsConfig]) -> None:
    explanation = broken("MkDocs or static-i18n", "reads one page as a whole build does", "read_page")
    for language, address in (("en", "part/page/"), ("zh", "zh/part/page/")):
        config, files, _ = observed[0].made_from[language]
        (file,) = [file for file in files.documentation_pages() if file.page and file.page.url == address]
        source = Path(file.abs_src_path or "")
        source.write_text(re.sub(r"(?m)^# .*", "# Another title", source.read_text("utf-8")), "utf-8")
        assert file.page and file.page.title != "Another title"
        rendering.read_page(config, files, file, language)
        assert file.page.title == "Another title", explanation


def test_a_theme_without_its_icons_has_the_same_files(observed: tuple[Observer, MkDocsConfig], tmp_path: Path) -> None:
    def files() -> list[str]:
        found = Files([])
        found.add_files_from_theme(config.theme.get_env(), config)
        return [file.src_uri for file in found]

    config = load_config(observed[1].config_file_path)
    before, listed = files(), len(config.theme.get_env().list_templates())
    rendering.prepare_templates(config, CompiledTemplates(tmp_path))
    place = "finds the files of a theme by Theme.get_env().list_templates()"
    explanation = broken("MkDocs", place, "prepare_templates")
    assert files() == before and len(before) > 10, explanation
    assert len(config.theme.get_env().list_templates()) < listed / 10, explanation


def test_the_search_plugin_compiles_no_template_a_second_time(
    observed: tuple[Observer, MkDocsConfig], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled: list[str] = []
    for expected in ("compiled", "stored"):
        config = load_config(observed[1].config_file_path)
        rendering.prepare_templates(config, CompiledTemplates(tmp_path))
        monkeypatch.setattr(Environment, "_generate", _noting(Environment._generate, compiled))
        plugin: Any = config.plugins["material/search"]
        plugin.config.lang, plugin.config.separator, plugin.config.pipeline = None, None, None
        plugin.on_config(config)
        explanation = broken("Material", "reads its words by Theme.get_env()", "prepare_templates")
        assert bool(compiled) == (expected == "compiled"), explanation
        compiled.clear()
        monkeypatch.undo()


def _noting(generate: Callable[..., str], compiled: list[str]) -> Callable[..., str]:
    def noting(environment: Environment, source: Any, name: str, *rest: Any, **named: Any) -> str:
        compiled.append(name)
        return generate(environment, source, name, *rest, **named)

    return noting
