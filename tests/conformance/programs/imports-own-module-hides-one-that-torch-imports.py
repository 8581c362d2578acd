# refused: raised AttributeError
# The exception: what torch itself imports is there before the program begins, and cannot be hidden.
from pathlib import Path

Path("typing_extensions.py").write_text("value = 'own'\n")
import typing_extensions

print(typing_extensions.value)
