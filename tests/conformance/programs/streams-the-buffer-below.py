# sys.stdout.buffer takes bytes; text and bytes keep their order if the text is flushed.
import sys

print("text", flush=True)
sys.stdout.buffer.write("bytes: é 梯度\n".encode())
sys.stdout.buffer.flush()
print("text again")
sys.stdout.buffer.raw.write(b"")
