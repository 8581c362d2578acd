"""Measures builds and pages. Never part of the tests: a busy machine is slow, not wrong."""
