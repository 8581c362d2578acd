"""Debian's Chromium, as Playwright's own cannot be had everywhere."""

import shutil
from typing import Any

import pytest
from playwright.sync_api import expect

expect.set_options(timeout=20_000)  # milliseconds; a busy machine is slow, not wrong

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    assert path, "The browser tests need Chromium: apt-get install chromium"
    # Without a sandbox because continuous integration runs as root; it opens nothing but our own pages.
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    return {**browser_type_launch_args, "executable_path": path, "args": quiet}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    permissions = ["clipboard-read", "clipboard-write"]
    return {**browser_context_args, "viewport": {"width": 1300, "height": 900}, "permissions": permissions}
