"""Mistakes, one function each; they are wrong on purpose, and are imported by name."""
