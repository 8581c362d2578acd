# The display hook prints a value as the prompt does, and keeps it in builtins._.
import builtins
import sys

sys.displayhook(1 + 1)
print(builtins._)
sys.displayhook(None)
exec(compile("'shown as at the prompt'", "x", "single"))
