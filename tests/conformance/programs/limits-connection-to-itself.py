# A server and a client in one program, on the loopback interface, are allowed.
import socket
import threading

with socket.create_server(("127.0.0.1", 0)) as server:
    thread = threading.Thread(target=lambda: server.accept()[0].sendall(b"hello"))
    thread.start()
    with socket.create_connection(server.getsockname()) as client:
        print(client.recv(5))
    thread.join()
