"""Addresses in the repository of the project."""

from dataclasses import dataclass
from urllib.parse import urlencode

# The form in .github/ISSUE_TEMPLATE whose fields `page` and `program` the link fills in.
REPORT_FORM = "wrong-statement.yml"
GITHUB = "https://github.com/"
# The workflow that publishes the site puts the notebooks there, since Colab opens only files on GitHub.
NOTEBOOKS_BRANCH = "notebooks"


@dataclass(frozen=True)
class Repository:
    """A repository on GitHub or on a site like it; without one all addresses are empty.

    Attributes:
        url: Its address, as `https://github.com/owner/name`, or "".
    """

    url: str

    def source(self, file: str) -> str:
        """The page that shows a file, by its path from the project's root."""
        return f"{self.url.rstrip('/')}/blob/HEAD/{file}" if self.url else ""

    def report(self, page: str, program: str = "") -> str:
        """The form to report a mistake, with the page and the program filled in."""
        fields = {"template": REPORT_FORM, "page": page, "program": program}
        return f"{self.url.rstrip('/')}/issues/new?{urlencode(fields)}" if self.url else ""

    def colab(self, notebook: str) -> str:
        """The address that opens a notebook in Colab, by its path below the site's root; empty outside of GitHub."""
        if not self.url.startswith(GITHUB):
            return ""
        name = self.url.removeprefix(GITHUB).rstrip("/")
        return f"https://colab.research.google.com/github/{name}/blob/{NOTEBOOKS_BRANCH}/{notebook}"
