"""Material: the entries of its menus, which it renders on each page anew."""

from collections.abc import Callable
from typing import Any

from jinja2 import Environment, pass_eval_context
from jinja2.environment import TemplateModule
from jinja2.nodes import EvalContext
from mkdocs.structure.pages import Page

# Each has a macro `render`, which is given the entry first.
ENTRIES = {"partials/nav-item.html", "partials/tabs-item.html"}

Rendered = dict[tuple[Any, ...], str]


def render_entries_once(env: Environment, is_theirs: Callable[[str], bool], rendered: Rendered) -> None:
    """Let an entry that is a page be rendered once for all pages of a folder, from which the link to it is the same.

    A menu of n entries is on n pages: with 200 pages, a fifth of what MkDocs does in a cold build.

    Args:
        env: The templates of one language.
        is_theirs: Whether a template, by its file, is the theme's own: another may show something else on each page.
        rendered: What was rendered; to be emptied when menus change.
    """
    template_class: Any = env.template_class

    class MenuTemplate(template_class):
        def make_module(self, vars: Any = None, shared: bool = False, locals: Any = None) -> TemplateModule:
            module = super().make_module(vars, shared, locals)
            shown = (vars or {}).get("page")
            if self.name in ENTRIES and isinstance(shown, Page) and is_theirs(self.filename or ""):
                module.render = _once(module.render, self.name, shown, rendered)
            return module

    env.template_class = MenuTemplate


def _once(render: Callable[..., str], menu: str, shown: Page, rendered: Rendered) -> Callable[..., str]:
    folder, is_folder = shown.url.rstrip("/").rpartition("/")[0], shown.url.endswith("/")

    @pass_eval_context
    def render_once(context: EvalContext, entry: Any, *place: Any) -> str:
        # A section, the page that is shown, or one below it, the link to which does not begin as those of its siblings.
        if not isinstance(entry, Page) or entry.active or entry.url.startswith(shown.url):
            return render(context, entry, *place)
        key = (menu, id(entry), folder, is_folder, *place)
        if key not in rendered:
            rendered[key] = render(context, entry, *place)
        return rendered[key]

    return render_once
