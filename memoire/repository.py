"""Addresses in the project's repository."""

from dataclasses import dataclass
from urllib.parse import urlencode

# The form in .github/ISSUE_TEMPLATE whose fields `page` and `program` are filled in.
REPORT_FORM = "wrong-statement.yml"
GITHUB = "https://github.com/"
# The workflow that publishes the site keeps the notebooks there, as Colab opens what is on GitHub only.
NOTEBOOKS_BRANCH = "notebooks"


@dataclass(frozen=True)
class Repository:
    """A repository on GitHub or on a site like it; all addresses are empty where there is none.

    Attributes:
        url: Its address, as `https://github.com/owner/name`, or nothing.
    """

    url: str

    def source(self, file: str) -> str:
        """Where a file is shown, by its path from the project's root."""
        return f"{self.url.rstrip('/')}/blob/HEAD/{file}" if self.url else ""

    def report(self, page: str, program: str = "") -> str:
        """The form on which a reader reports what is wrong, with the page and the program filled in."""
        fields = {"template": REPORT_FORM, "page": page, "program": program}
        return f"{self.url.rstrip('/')}/issues/new?{urlencode(fields)}" if self.url else ""

    def colab(self, notebook: str) -> str:
        """Where Colab opens a notebook, by its path below the site's root."""
        if not self.url.startswith(GITHUB):
            return ""
        name = self.url.removeprefix(GITHUB).rstrip("/")
        return f"https://colab.research.google.com/github/{name}/blob/{NOTEBOOKS_BRANCH}/{notebook}"
