# The same on standard error, where progress bars are usually drawn, with a shorter last line.
import sys

for text in ("loading a long name", "loading x", "ok"):
    sys.stderr.write("\r" + text)
sys.stderr.write("\n")
print("done")
