# What print() wrote is flushed before os.write(), so the order is that of the lines.
import os

print("one", flush=True)
os.write(1, b"two\n")
print("three", flush=True)
os.write(1, b"four")
