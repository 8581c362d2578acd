"""The settings of the plugin, and what those of the site must have that MkDocs does not check."""

from pathlib import Path

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError

from memoire.content.navigation import line_of_setting
from memoire.content.project import CONFIGURATION
from memoire.problem import Problem, report


class MemoireConfig(Config):
    """The options of the plugin.

    Attributes:
        run_url: Address of the log of this build, for the page footer.
    """

    run_url = config_options.URL(default="")


def check_order(config: MkDocsConfig) -> None:
    """The search plugin reads pages after they were filled for it.

    Raises:
        BuildError: If it comes first.
    """
    order = [name.rpartition("/")[2] for name in config.plugins]
    if "search" in order and order.index("search") < order.index("memoire"):
        line = line_of_setting(Path(config.config_file_path).parent, "plugins")
        what = "The plugin search comes before memoire, but reads what memoire fills in."
        raise BuildError(report([Problem(CONFIGURATION, line, what, "List memoire before search.")]))
