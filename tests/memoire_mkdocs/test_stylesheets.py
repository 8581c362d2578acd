"""Stylesheets as they are published."""

from pathlib import Path

from memoire_mkdocs.theme import drop_comments


def test_our_stylesheets_lose_their_comments_and_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "assets/stylesheets"
    folder.mkdir(parents=True)
    (folder / "own.css").write_text("/* Why,\n   in two lines. */\na { color: red; } /* b */\n/* c */\nb {}\n", "utf-8")
    (folder / "main.min.css").write_text("/*! licence */a{}", "utf-8")
    drop_comments(tmp_path)
    assert (folder / "own.css").read_text("utf-8") == "a { color: red; } b {}\n"
    assert (folder / "main.min.css").read_text("utf-8") == "/*! licence */a{}"
