# Bytes that are not UTF-8 in the standard output.
import sys

sys.stdout.buffer.write(b"a\xff\xfeb\n")
sys.stdout.buffer.write("latin: é\n".encode("latin-1"))
sys.stdout.flush()
