"""The choice of a reader's torch, on a page whose programs print something else on another one."""

from html import escape

from memoire.texts import texts


def with_choice(html: str, versions: list[str], own: str, language: str) -> str:
    """A page with a choice below its title, if the output of a program differs on one of the versions.

    Args:
        html: The page, with its programs.
        versions: Every version of torch on which programs have run, in order.
        own: The one that the page shows.
        language: Of the page.
    """
    if 'class="program__differs"' not in html:
        return html
    words = texts(language, "your_torch")
    options = "".join(f"<option{' selected' * (one == own)}>{escape(one)}</option>" for one in versions)
    # A script shows it, as without one it would do nothing.
    choice = (
        f'<p class="your-torch" data-differing="{escape(words["differing"])}" hidden><label>{words["label"]} '
        f'<select>{options}</select></label> <span role="status"></span></p>'
    )
    return html.replace("</h1>", f"</h1>{choice}", 1)
