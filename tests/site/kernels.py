"""Forks Jupyter kernels from a process that has imported torch, as each kernel would need seconds to import it.

`python kernels.py SOCKET` is that process. `python kernels.py SOCKET ARGUMENTS…` asks it for a kernel with these
arguments and runs as long as the kernel does; Jupyter takes it for the kernel itself.
"""

import json
import os
import signal
import socket
import sys
from pathlib import Path


def serve(address: str) -> None:
    """Fork a kernel for each connection, in the folder and with the arguments that come through it."""
    import torch  # noqa: F401
    from ipykernel.kernelapp import IPKernelApp

    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(address)
        listener.listen()
        while True:
            connection, _ = listener.accept()
            if os.fork() == 0:
                # The connection stays open until the kernel ends, which is how its starter learns of it.
                folder, *arguments = json.loads(connection.recv(4096))
                os.chdir(folder)
                IPKernelApp.launch_instance(argv=arguments)
                os._exit(0)
            connection.close()


def start(address: str, *arguments: str) -> None:
    """Ask for a kernel, and end with it, not when it is interrupted."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(address)
        connection.sendall(json.dumps([str(Path.cwd()), *arguments]).encode())
        connection.recv(1)


if __name__ == "__main__":
    (start if len(sys.argv) > 2 else serve)(*sys.argv[1:])
