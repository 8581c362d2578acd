# Standard error writes line by line also when it is no terminal; write-through is off for both.
import sys

print(sys.stderr.line_buffering, sys.stderr.write_through)
print(sys.stdout.write_through)
sys.stderr.write("half a line, ")
sys.stderr.write("the other half\n")
