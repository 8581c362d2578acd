# Modules of the program may be called like those of whoever runs it, which must not be imported in its place.
from pathlib import Path

for name in ("memoire", "msgspec", "cases"):
    Path(f"{name}.py").write_text(f"value = 'own {name}'\n")
import cases
import memoire
import msgspec

print(memoire.value, cases.value, msgspec.value)
print(Path(memoire.__file__).parent == Path.cwd())
