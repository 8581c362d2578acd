# Without a terminal Python assumes 80 columns and 24 lines.
import os
import shutil

print(shutil.get_terminal_size())
print("COLUMNS" in os.environ, "LINES" in os.environ, "TERM" in os.environ)
try:
    os.get_terminal_size(0)
except OSError as error:
    print(type(error).__name__)
