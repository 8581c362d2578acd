"""The Content-Security-Policy of each page: it may load and run only what this site serves, and its own inline scripts.

GitHub Pages sends no headers of ours, so the policy is in the page:
https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Content-Security-Policy
"""

import base64
import hashlib
import re

CHARSET = '<meta charset="utf-8">'
INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.S)
POLICY = (
    "default-src 'self'; script-src 'self' {hashes}; "
    # Drawings have styles of their own, and the theme's style sheet has its icons.
    "style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'"
)


def with_security_policy(html: str) -> str:
    """The page with a policy that names its inline scripts by their digests."""
    digests = {hashlib.sha256(script.encode()).digest() for script in INLINE_SCRIPT.findall(html)}
    hashes = " ".join(sorted(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests))
    meta = f'<meta http-equiv="Content-Security-Policy" content="{POLICY.format(hashes=hashes)}">'
    return html.replace(CHARSET, f"{CHARSET}\n{meta}", 1)
