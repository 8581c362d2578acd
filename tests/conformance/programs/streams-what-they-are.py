# Names, modes and descriptors of the three streams.
import sys

for stream in (sys.stdin, sys.stdout, sys.stderr):
    print(stream.name, stream.mode, stream.fileno(), stream.encoding, stream.newlines, stream.closed)
    print(type(stream).__name__, type(stream.buffer).__name__, stream.readable(), stream.writable())
