"""What MkDocs knows, as JSON: two builds that know the same have the same JSON."""

import os
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink


def as_json(value: Any) -> Any:
    """What a setting or a front matter says, as JSON; of an object without a text of its own only what it is."""
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, Mapping):
        return {str(name): as_json(each) for name, each in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        found = [as_json(each) for each in value]
        return sorted(found, key=str) if isinstance(value, set | frozenset) else found
    if isinstance(value, os.PathLike):
        try:
            return os.fspath(value)
        except Exception:  # a path of MkDocs that begins at the page which is read has none now
            return type(value).__qualname__
    if callable(value):
        return f"{getattr(value, '__module__', '')}.{getattr(value, '__qualname__', type(value).__qualname__)}"
    has_text = type(value).__str__ is not object.__str__ or type(value).__repr__ is not object.__repr__
    return str(value) if has_text else type(value).__qualname__


def headings(page: Page) -> list[Any]:
    """The table of contents of a page, as JSON."""
    return [_as_list(link) for link in page.toc]


def _as_list(link: AnchorLink) -> list[Any]:
    return [link.title, link.id, link.level, [_as_list(child) for child in link.children]]


def shown(page: Page) -> dict[str, Any]:
    """What a template shows of a page."""
    neighbours = [(item.url, item.title) if item else None for item in (page.previous_page, page.next_page)]
    return {
        "what the page says": page.content,
        "its front matter": as_json(page.meta),
        "its title and headings": [page.title, headings(page)],
        "its addresses": [page.url, page.canonical_url, page.edit_url, neighbours],
    }


def settings(config: MkDocsConfig) -> Any:
    """All settings but those of a place or a page, as JSON."""
    left_out = {"site_dir", "plugins", "theme", "extra", "hooks"}
    found = {name: value for name, value in config.items() if name not in left_out}
    found["plugins"] = {name: _plugin(plugin) for name, plugin in config.plugins.items()}
    found["theme"] = [config.theme.name, dict(config.theme)]
    found["file"] = Path(config.config_file_path).read_text("utf-8")
    return as_json(found)


def _plugin(plugin: Any) -> Any:
    """The settings of a plugin; a hook, which is a module of the project, is compared whole."""
    return Path(plugin.__file__).read_text("utf-8") if isinstance(plugin, ModuleType) else dict(plugin.config)


def menu_item(item: Any) -> Any:
    """What templates may show of an item of the navigation."""
    if item is None:
        return None
    about = [item.title, getattr(item, "url", ""), getattr(item, "typeset", None), getattr(item, "meta", None)]
    return [type(item).__name__, as_json(about), [menu_item(child) for child in item.children or ()]]
