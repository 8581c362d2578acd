# Streams can change their encoding, their errors and their line ends.
import sys

print(sys.stdout.encoding, sys.stdout.newlines)
sys.stdout.reconfigure(encoding="ascii", errors="xmlcharrefreplace")
print("é 梯度")
sys.stdout.reconfigure(encoding="utf-8", errors="strict", newline="\r\n")
print("two")
print("lines")
