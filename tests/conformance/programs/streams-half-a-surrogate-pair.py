# In the UTF-8 mode standard output writes a lone surrogate back as the byte that it stands for.
import sys

print(sys.stdout.errors, sys.stderr.errors, sys.stdin.errors)
print("byte: \udcff")
print("on standard error: \ud800", file=sys.stderr)
print("cannot be written: \ud800")
