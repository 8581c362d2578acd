# Modules of the program may be called like those of whoever runs it, which must not be imported in its place.
from pathlib import Path

for name in ("memoire", "msgspec", "typing_extensions", "cases"):
    Path(f"{name}.py").write_text(f"value = 'own {name}'\n")
import cases
import memoire
import msgspec
import typing_extensions

print(memoire.value, cases.value, msgspec.value, typing_extensions.value)
print(Path(memoire.__file__).parent == Path.cwd())
