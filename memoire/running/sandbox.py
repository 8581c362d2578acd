"""Keeps programs from the network, from files that are not their own, and from other processes (Linux).

A network namespace and Landlock do this, without privileges. Either may be missing: containers and some distributions
forbid the first, and kernels before 5.13 lack the second. The summary of a build says what is missing.
"""

import ctypes
import fcntl
import os
import socket
import struct
from pathlib import Path

CLONE_NEWUSER, CLONE_NEWNET = 0x10000000, 0x40000000  # linux/sched.h
PR_SET_NO_NEW_PRIVS = 38  # linux/prctl.h
SIOCSIFFLAGS, IFF_UP = 0x8914, 1  # linux/sockios.h, linux/if.h

# linux/landlock.h; the system calls have the same numbers on all architectures.
CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
CREATE_RULESET_VERSION, RULE_PATH_BENEATH = 1, 1
WRITE_FILE, TRUNCATE, REFER = 1 << 1, 1 << 14, 1 << 13
REMOVE_AND_MAKE = sum(1 << bit for bit in range(4, 13))
ABSTRACT_SOCKETS_AND_SIGNALS = 0b11
# What a program may write besides its own folder: what is thrown away, and memory that processes share.
WRITABLE = ("/dev/null", "/dev/shm")

libc = ctypes.CDLL(None, use_errno=True)


class _Ruleset(ctypes.Structure):
    _fields_ = [("files", ctypes.c_uint64), ("network", ctypes.c_uint64), ("scoped", ctypes.c_uint64)]


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _layout_ = "ms"  # the layout that packing implies; Python requires it from 3.14 on
    _fields_ = [("allowed", ctypes.c_uint64), ("folder", ctypes.c_int32)]


def unconfined() -> list[str]:
    """Leave the network, and say what programs cannot be kept from here."""
    found = [] if leave_network() else ["the network"]
    return found if landlock_version() else [*found, "files of others"]


def leave_network() -> bool:
    """Move this process, and all that it will fork, to a network of its own, with nobody else on it.

    Processes can still talk to each other on 127.0.0.1, as `torch.distributed` does. Creating a namespace takes half a
    millisecond, so the fork server creates one for all programs. An ordinary user needs a user namespace for it, which
    also keeps the superuser from going back.

    Returns:
        False if the system forbids it.

    Raises:
        OSError: If the namespace was created but cannot be used.
    """
    user, group = os.getuid(), os.getgid()
    if libc.unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0:
        # Without these a program could not even write into its folder (user_namespaces(7)).
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"{user} {user} 1")
        Path("/proc/self/gid_map").write_text(f"{group} {group} 1")
    elif libc.unshare(CLONE_NEWNET):
        return False
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        fcntl.ioctl(any_socket, SIOCSIFFLAGS, struct.pack("16sh14x", b"lo", IFF_UP))
    return True


def landlock_version() -> int:
    """The version of Landlock that the kernel has, 0 if it has none."""
    return max(0, libc.syscall(CREATE_RULESET, None, ctypes.c_size_t(0), CREATE_RULESET_VERSION))


def restrict_to(*folders: Path) -> None:
    """Keep this process, and all that it starts, from writing outside folders and from signalling or tracing others.

    Reading stays allowed. What the kernel's version of Landlock lacks is left out, such as signals before version 6.

    Raises:
        OSError: If the kernel has Landlock but refuses.
    """
    if not (known := landlock_version()):
        return
    files = WRITE_FILE | REMOVE_AND_MAKE | (REFER if known >= 2 else 0) | (TRUNCATE if known >= 3 else 0)
    rules = _Ruleset(files, 0, ABSTRACT_SOCKETS_AND_SIGNALS * (known >= 6))
    ruleset = libc.syscall(CREATE_RULESET, ctypes.byref(rules), ctypes.c_size_t(ctypes.sizeof(rules)), 0)
    for path in filter(os.path.exists, (*map(str, folders), *WRITABLE)):
        place = os.open(path, os.O_PATH)
        allowed = files if Path(path).is_dir() else files & (WRITE_FILE | TRUNCATE)
        beneath = _PathBeneath(allowed, place)
        libc.syscall(ADD_RULE, ruleset, RULE_PATH_BENEATH, ctypes.byref(beneath), 0)
        os.close(place)
    libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    if libc.syscall(RESTRICT_SELF, ruleset, 0):
        raise OSError(ctypes.get_errno(), "the program cannot be restricted to its folders")
    os.close(ruleset)
