"""How the tests open a browser."""

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.find import FLAGS, find

expect.set_options(timeout=20_000)  # milliseconds; a busy machine is slow, not wrong


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    try:
        return {**browser_type_launch_args, "executable_path": find(), "args": list(FLAGS)}
    except SystemExit as none:
        # Or each of the tests would say so.
        pytest.exit(str(none), returncode=1)


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    permissions = ["clipboard-read", "clipboard-write"]
    return {**browser_context_args, "viewport": {"width": 1300, "height": 900}, "permissions": permissions}
