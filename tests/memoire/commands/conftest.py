"""Tests of this folder share a runner."""

from tests.memoire.handbook.shared_runner import runner as runner
