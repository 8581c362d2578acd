# refused: network
# A connection to a public address (one that is reserved for documentation, so nobody answers).
import socket

socket.create_connection(("192.0.2.1", 80), timeout=1)
print("connected")
