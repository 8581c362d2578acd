"""What Material makes of the entries of menus without documenting it."""

from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.plugins import BasePlugin
from mkdocs.structure.pages import Page

from memoire_mkdocs.undocumented import menus
from tests.memoire_mkdocs.undocumented.sites import broken, write

CONFIGURATION = """
site_name: Name
theme:
  name: material
  font: false
  features: [navigation.tabs]
use_directory_urls: {directories}
plugins: []
nav: [index.md, a.md, b.md, part/index.md, part/c.md, part/d.md, Section: [e.md, part/f.md]]
"""
PAGES = ("index", "a", "b", "part/index", "part/c", "part/d", "e", "part/f")


class RenderOnce(BasePlugin):
    """Lets entries be rendered once."""

    def __init__(self, is_theirs: bool) -> None:
        self.is_theirs, self.rendered = is_theirs, menus.Rendered()
        self.files = set[str]()

    def on_env(self, env: Any, **_: Any) -> None:
        menus.render_entries_once(env, self.note, self.rendered)

    def note(self, file: str) -> bool:
        self.files.add(Path(file).name)
        return self.is_theirs


def built(root: Path, plugin: BasePlugin | None = None) -> dict[str, str]:
    config = load_config(str(root / "mkdocs.yml"))
    if plugin:
        config.plugins["once"] = plugin
    build(config)
    site = Path(config.site_dir)
    return {file.relative_to(site).as_posix(): file.read_text("utf-8") for file in site.rglob("*.html")}


@pytest.mark.parametrize("directories", ["true", "false"])
def test_menus_are_the_same_when_their_entries_are_rendered_once(tmp_path: Path, directories: str) -> None:
    pages = {f"docs/{name}.md": f"# Title of {name}\n\n## Part\n" for name in PAGES}
    root = write(tmp_path, {"mkdocs.yml": CONFIGURATION.format(directories=directories), **pages})
    before, plugin = built(root), RenderOnce(is_theirs=True)
    assert built(root, plugin) == before
    explanation = broken("Material", "renders each entry by a macro of nav-item.html and tabs-item.html", "menus")
    assert {key[0] for key in plugin.rendered} == menus.ENTRIES, explanation
    # From the pages beside the home page: the link to a page is the same from all of them.
    assert len(plugin.rendered) < len(PAGES) * (len(PAGES) - 1), explanation


def test_entries_of_a_template_that_is_not_the_themes_are_rendered_on_each_page(tmp_path: Path) -> None:
    pages = {f"docs/{name}.md": f"# Title of {name}\n" for name in PAGES}
    own = "THEIRS {% macro render(item, path, level) %}{{ item.title }} on {{ page.title }}{% endmacro %}"
    overridden = {"overrides/partials/nav-item.html": own}
    configuration = CONFIGURATION.format(directories="true").replace("  font:", "  custom_dir: overrides\n  font:")
    root = write(tmp_path, {"mkdocs.yml": configuration, **pages, **overridden})
    plugin = RenderOnce(is_theirs=False)
    assert "Title of a on Title of b" in built(root, plugin)["b/index.html"]
    assert (plugin.files, plugin.rendered) == ({"nav-item.html", "tabs-item.html"}, {})


def test_an_entry_is_a_page_of_mkdocs() -> None:
    assert all(hasattr(Page, name) for name in ("active", "url")), broken("MkDocs", "has pages in menus", "menus")
