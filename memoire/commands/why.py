"""`memoire why`: what the last build made of a page again, and which change was the reason."""

import click

from memoire.commands.page_name import nearest, page_files, short_name
from memoire.commands.project_root import project_root
from memoire.content.addresses import web_path
from memoire.content.languages import LANGUAGES, site_prefix
from memoire.content.project import CACHE
from memoire.kept import NOTHING, PAGES, read_report


@click.command()
@click.argument("page")
@click.option("--serve", is_flag=True, help="Ask the last build of `mkdocs serve`, not of `mkdocs build`.")
def why(page: str, serve: bool) -> None:
    """Say why the last build made a page again, or that it used again what it had.

    For example: memoire why no-grad/forms
    """
    root, page = project_root(), short_name(page)
    if not page_files(root, page):
        raise click.ClickException(f"There is no page {page}. {nearest(root, page, 'why no-grad/forms')}")
    report = read_report(root / CACHE / PAGES / ("serve" if serve else "build"))
    if not report:
        raise click.ClickException("No build has told yet what it made again. Run: mkdocs build")
    for language in LANGUAGES:
        address = site_prefix(language) + web_path(f"{page}.md")
        for name, changed in report.get(address, {}).items():
            click.echo(f"/{address} {name}: {_reason(changed)}")


def _reason(changed: list[str]) -> str:
    if changed == [NOTHING]:
        return f"made, since {NOTHING}"
    return f"made again, since this had changed: {', '.join(changed)}" if changed else "used again"
