"""Forbids each published page to load or run anything but what this site serves and the theme's own inline scripts.

GitHub Pages sends no headers of ours, so the policy stands in the page:
https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Content-Security-Policy
"""

import base64
import hashlib
import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

CHARSET = '<meta charset="utf-8">'
INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.S)
POLICY = (
    "default-src 'self'; script-src 'self' {hashes}; "
    # Drawings carry styles of their own, and the theme's style sheet its icons.
    "style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'"
)


class State:
    """What lasts from one event to the next."""

    serving = False


def on_startup(*, command: str, dirty: bool) -> None:
    State.serving = command == "serve"  # whose live reload is an inline script that is added after all hooks


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    return with_policy(output)


def on_post_template(output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
    return with_policy(output_content)


def with_policy(html: str) -> str:
    """The page with its policy, which names its inline scripts by their digests."""
    if State.serving:
        return html
    digests = {hashlib.sha256(script.encode()).digest() for script in INLINE_SCRIPT.findall(html)}
    hashes = " ".join(sorted(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests))
    meta = f'<meta http-equiv="Content-Security-Policy" content="{POLICY.format(hashes=hashes)}">'
    return html.replace(CHARSET, f"{CHARSET}\n{meta}", 1)
