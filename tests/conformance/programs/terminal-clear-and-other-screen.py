# Clearing the screen, the other screen, a title, a link, a hidden cursor.
print("before")
print("\x1b[?25l\x1b[?1049hother screen\x1b[?1049l\x1b[?25h", end="")
print("\x1b]0;title\x07titled")
print("\x1b]8;;https://example.org\x1b\\link\x1b]8;;\x1b\\")
print("\x1b[2J\x1b[Hafter clearing")
