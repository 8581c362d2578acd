"""Files that the archive lacks: recordings, which a page opened from a file may not load, and redirects."""

from collections.abc import Callable
from functools import partial

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import get_relative_url

from memoire.content.addresses import STEPS, web_path
from memoire.content.languages import LANGUAGES, site_prefix
from memoire.content.project import CACHE
from memoire.export.redirect import redirect_page
from memoire.export.steps_page import STEP_PAGE, step_files
from memoire.render.blocks import program_id
from memoire.storage import Cache
from memoire_mkdocs.build import Build
from memoire_mkdocs.site_files import SiteFiles


def write(build: Build, config: MkDocsConfig, finish: Callable[[str], str], site: SiteFiles) -> None:
    """Write what the archive does not have: recordings, which a file cannot load, and old addresses.

    Args:
        build: The build, in which all programs have run.
        config: The configuration.
        finish: What is done to the HTML of every page.
        site: Where they are written.
    """
    write_steps(build, finish, site)
    write_redirects(build, config, finish, site)


def write_redirects(build: Build, config: MkDocsConfig, finish: Callable[[str], str], site: SiteFiles) -> None:
    """Write a page at the address of each page that was renamed or removed, in each language.

    Args:
        build: The build.
        config: The configuration.
        finish: What is done to the HTML of every page.
        site: Where they are written.
    """
    for redirect in build.book.redirects:
        pages = {found.language: found for found in build.book.pages if found.path == redirect.new}
        for language in LANGUAGES if pages else ():
            old = site_prefix(language) + web_path(redirect.old)
            # A page in English alone is shown to readers of Chinese too, one in Chinese alone is not.
            homes = {name: name if "en" in pages or name in pages else "zh" for name in LANGUAGES}
            addresses = {name: site_prefix(home) + web_path(redirect.new) for name, home in homes.items()}
            links = {
                name: (get_relative_url(address, old), (pages.get(name) or next(iter(pages.values()))).plain_title)
                for name, address in addresses.items()
            }
            html = redirect_page(language, f"{config.site_url or '/'}{addresses[language]}", links)
            if not (site.folder / old / "index.html").exists():
                site.write({f"{old}index.html": finish(html)})


def write_steps(build: Build, finish: Callable[[str], str], site: SiteFiles) -> None:
    """Write the recording of each program, and a table of its steps for each language.

    Args:
        build: The build, in which all programs have run.
        finish: What is done to the HTML of every page.
        site: Where they are written.
    """
    cache = Cache(build.book.root / CACHE / "step-pages", *STEP_PAGE)
    for path in sorted(build.book.shown):
        snippet = build.book.snippets[path]
        if text := build.runs.steps(path):
            stem = f"{STEPS}/{path.removesuffix('.py')}"
            links = {name: _shown_on(build, path, f"{site_prefix(name)}{stem}.html", name) for name in LANGUAGES}
            record = build.runs.record(path)
            # Another assertion may leave the same steps and the same output.
            depends_on = (path, snippet.source, record.stdout, text, links)
            files = cache.get_or_make(partial(step_files, snippet, record, text, links), *depends_on)
            found = {f"{site_prefix(name)}{stem}.html": finish(html) for name, html in files["pages"].items()}
            site.write({f"{stem}.json": files["data"], **found})


def _shown_on(build: Build, path: str, here: str, language: str) -> tuple[str, str] | None:
    """Address and title of the first page in a language that shows a program."""
    page = next((page for page in build.book.pages_that_show[path] if page.language == language), None)
    if page is None:
        return None
    address = get_relative_url(site_prefix(language) + web_path(page.path), here)
    return f"{address}#{program_id(path)}", page.plain_title
