"""Programs of every kind, and what their records say."""

from dataclasses import dataclass

TIMEOUT = "did not end within"
MEMORY = "needs more memory than the 0.5 GiB that a program may use."  # with the limits of the tests
LEFT_ONE = "left 1 process(es) running at its end."


@dataclass(frozen=True)
class Case:
    """A program and what its record says.

    Attributes:
        source: The program.
        stdout: What it prints; None where it does not matter.
        stderr: What it writes to standard error.
        warnings: Its warnings.
        line: Where it fails, as far as the fork server knows.
        reason: Why it fails; empty if it does not.
        details: How what the author reads besides that starts.
        forked: Only the fork runner is tested: the other cannot do this, or does the same.
    """

    source: str
    stdout: str | None = ""
    stderr: str | None = ""
    warnings: tuple[str, ...] = ()
    line: int = 1
    reason: str = ""
    details: str = ""
    forked: bool = False


def failing(source: str, line: int, reason: str, details: str = "", forked: bool = False) -> Case:
    return Case(source, None, None, (), line, reason, details, forked)


CASES = {
    # What is kept of a program that runs well.
    "prints": Case("print('one')\nprint('two', end='')\n", "one\ntwo", forked=True),
    "prints in several ways, in order": Case(
        "import os, sys\nsys.stdout.write('a\\n')\nos.write(1, b'b\\n')\nprint('c')\nos.system('echo d')\nprint('e')\n",
        "a\nb\nc\nd\ne\n",
    ),
    "writes to standard error": Case(
        "import os, sys\nprint('out')\nprint('err', file=sys.stderr)\nos.write(2, b'raw\\n')\n", "out\n", "err\nraw\n"
    ),
    "warns": Case(
        "from warnings import warn\nprint('out')\nfor _ in range(2):\n    warn('one')\nwarn('two', FutureWarning)\n",
        "out\n",
        warnings=("UserWarning: one", "FutureWarning: two"),
    ),
    "warns with half a surrogate pair": Case(
        "import warnings\nwarnings.warn('a\\ud800')\n", warnings=("UserWarning: a\\ud800",)
    ),
    "warns with a line separator": Case(
        "import warnings\nwarnings.warn('a\\u2028b\\x85c')\n", warnings=("UserWarning: a\u2028b\x85c",), forked=True
    ),
    "prints other alphabets": Case("print('梯度 ∂ 😀')\n", "梯度 ∂ 😀\n"),
    "prints bytes that are not UTF-8": Case("import os\nos.write(1, b'a\\xffb\\n')\n", "a\ufffdb\n", forked=True),
    "prints from a late thread": Case(
        "import threading, time\n\ndef late():\n    time.sleep(0.2)\n    print('late')\n\n"
        "threading.Thread(target=late).start()\nprint('early')\n",
        "early\nlate\n",
    ),
    "leaves a pool open": Case(
        "from concurrent.futures import ThreadPoolExecutor\nprint(ThreadPoolExecutor(1).submit(pow, 2, 5).result())\n",
        "32\n",
    ),
    "prints through C and through the original stream": Case(
        "import ctypes, sys\nprint('a', file=sys.__stdout__)\nctypes.CDLL(None).puts(b'b')\n", "a\nb\n", forked=True
    ),
    "has an exit handler": Case("import atexit\natexit.register(print, 'bye')\nprint('hello')\n", "hello\nbye\n"),
    "checks whether it is the main module": Case(
        "if __name__ == '__main__':\n    print(__file__)\n", "snippets/case.py\n", forked=True
    ),
    "reads arguments and input": Case("import sys\nprint(sys.argv, sys.stdin.read())\n", "['case.py'] \n"),
    "reads its environment": Case("import os\nprint(os.environ.get('SECRET'))\n", "None\n"),
    "lists its folder": Case(
        "import os\nopen('file', 'w').close()\nprint(sorted(os.listdir()))\n", "['case.py', 'file']\n"
    ),
    "counts torch's threads": Case("import torch\nprint(torch.get_num_threads())\n", "1\n", forked=True),
    "reads its own source": Case(
        "import inspect\n\ndef f():\n    1\n\nprint(inspect.getsource(f))\n", None, forked=True
    ),
    "pickles a class of its own": Case(
        "import pickle\n\nclass A: pass\n\nprint(type(pickle.loads(pickle.dumps(A()))).__name__)\n", "A\n", forked=True
    ),
    "ends by sys.exit": Case("import sys\nprint('out')\nsys.exit()\nprint('never')\n", "out\n", forked=True),
    "prints addresses": Case(
        "import sys, warnings\nprint(object())\nprint(object(), file=sys.stderr)\nwarnings.warn(str(object()))\n"
        "print(0xdeadbeef, '0xdeadbeef')\n",
        "<object object at 0x…>\n3735928559 0xdeadbeef\n",
        "<object object at 0x…>\n",
        warnings=("UserWarning: <object object at 0x…>",),
        forked=True,
    ),
    "ends as the interpreter ends": Case(
        "import atexit, sys, threading, time, weakref\n\nclass A:\n    def __init__(self, name): self.name = name\n"
        "    def __del__(self): print(self.name, sys.is_finalizing())\n\ndef suspended():\n    try: yield\n"
        "    finally: print('suspended')\n\nsecond, _first, kept = A('one'), A('two'), suspended()\nnext(kept)\n"
        "weakref.finalize(A, print, 'finalize')\natexit.register(print, 'handler')\n"
        "threading.Thread(target=lambda: (time.sleep(0.1), print('thread'))).start()\nprint('end')\n",
        "end\nthread\nhandler\nfinalize\none True\ntwo True\nsuspended\n",
    ),
    "has a traceback of where a nan was computed": Case(
        "import torch, warnings\n"
        "warnings.showwarning = lambda message, *_, **__: print(str(message).partition('\\n (')[0])\n"
        "x = torch.zeros(1, requires_grad=True)\ntry:\n    with torch.autograd.detect_anomaly():\n"
        "        (x.sqrt() * 0).sum().backward()\nexcept RuntimeError as error:\n    print(error)\n",
        "Anomaly Detection has been enabled. This mode will increase the runtime and should only be enabled for "
        "debugging.\nError detected in SqrtBackward0. Traceback of forward call that caused the error:\n"
        '  File "snippets/case.py", line 6, in <module>\n    (x.sqrt() * 0).sum().backward()\n'
        "Function 'SqrtBackward0' returned nan values in its 0th output.\n",
        forked=True,
    ),
    "shows its stack": Case(
        "import inspect, traceback\nprint(len(inspect.stack()))\ntraceback.print_stack()\n",
        "1\n",
        '  File "snippets/case.py", line 3, in <module>\n    traceback.print_stack()\n',
    ),
    "raises in a thread": Case(
        "import threading\n\ndef f():\n    1 / 0\n\nthreading.Thread(target=f).start()\n",
        "",
        'Exception in thread Thread-1 (f):\nTraceback (most recent call last):\n  File "/…/threading.py", line',
    ),
    "prints where it is": Case(
        "import os, sys, tempfile, torch\nprint(os.getcwd(), os.path.expanduser('~/a'), __file__, sys.prefix)\n"
        "print(torch.__file__, tempfile.gettempdir(), sys.path[0] == os.getcwd())\n",
        "/… /…/a snippets/case.py /…\n/…/torch/__init__.py /… True\n",
        forked=True,
    ),
    "knows its own names": Case(
        "print(__name__, type(__builtins__).__name__, __spec__, __doc__, __loader__.path == __file__)\n",
        "__main__ module None None True\n",
    ),
    "has a module named like the engine": Case(
        "open('memoire.py', 'w').write('x = 1')\nimport memoire\nprint(memoire.x)\n", "1\n", forked=True
    ),
    "loads data in workers that stay": Case(
        "from torch.utils.data import DataLoader\nloader = DataLoader([1, 2], num_workers=2, persistent_workers=True)\n"
        "print([int(item) for item in loader])\n",
        "[1, 2]\n",
        forked=True,
    ),
    "spawns a process": Case(
        "import multiprocessing\n\ndef work():\n    print('work', __name__)\n\nif __name__ == '__main__':\n"
        "    process = multiprocessing.get_context('spawn').Process(target=work)\n    process.start()\n"
        "    process.join()\n",
        "work __mp_main__\n",
        forked=True,
    ),
    "ends with 256, of which the system keeps nothing": Case("raise SystemExit(256)\n", forked=True),
    "is forked and lets the child end like itself": Case(
        "import os\npid = os.fork()\nif pid:\n    os.wait()\nprint('end')\n", "end\nend\n", forked=True
    ),
    "draws a progress bar in colour": Case(
        "import sys\nfor step in (1, 2):\n    print(f'\\r\\x1b[32mstep {step}', end='')\nprint('\\x1b[0m')\n"
        "sys.stderr.write('long\\rlo\\n')\n",
        "step 2\n",
        "long\n",
    ),
    "is empty": Case("", "", forked=True),
    "waits for its children": Case(
        "import os\nif (pid := os.fork()) == 0:\n    os._exit(0)\nprint(os.waitpid(pid, 0)[1])\n", "0\n", forked=True
    ),
    "loads data in a process": Case(
        "from torch.utils.data import DataLoader\nprint([int(item) for item in DataLoader([1, 2], num_workers=1)])\n",
        "[1, 2]\n",
        forked=True,
    ),
    # Two programs that would notice each other.
    "changes state": Case(
        "import os, torch\ntorch.set_grad_enabled(False)\ntorch.set_default_dtype(torch.float64)\ntorch.left = 1\n"
        "torch.manual_seed(1234)\nos.environ['LEFT'] = '1'\nopen('left', 'w').close()\nos.chdir('/')\nprint('done')\n",
        "done\n",
    ),
    "relies on defaults": Case(
        "import os, torch\nprint(torch.is_grad_enabled(), torch.get_default_dtype(), torch.initial_seed() == 1234,\n"
        "      hasattr(torch, 'left'), 'LEFT' in os.environ, os.listdir())\n",
        "True torch.float32 False False False ['case.py']\n",
    ),
    # Failures.
    "raises from a cause": failing(
        "try:\n    1 / 0\nexcept ZeroDivisionError as error:\n    raise ValueError('bad') from error\n",
        4,
        "raised ValueError.",
        'Traceback (most recent call last):\n  File "snippets/case.py", line 2, in <module>\n    1 / 0\n    ~~^~~\n'
        "ZeroDivisionError: division by zero\n\n"
        "The above exception was the direct cause of the following exception:\n\n"
        'Traceback (most recent call last):\n  File "snippets/case.py", line 4, in <module>\n'
        "    raise ValueError('bad') from error\nValueError: bad",
    ),
    "raises an error without a text": failing(
        "class Bad(Exception):\n    def __str__(self):\n        1 / 0\n\nraise Bad\n", 5, "raised Bad.", forked=True
    ),
    "prints a NUL character": failing("print('a\\0b')\n", 1, "printed a NUL character, which no page can show."),
    "closes its output": failing(
        "import os\nprint('a', end='')\nos.close(1)\n", 1, "exited with status 120 at its end."
    ),
    "raises": failing(
        "def f():\n    1 / 0\n\nprint('before')\nf()\n",
        2,
        "raised ZeroDivisionError.",
        'Traceback (most recent call last):\n  File "snippets/case.py", line 5, in <module>\n    f()\n'
        '  File "snippets/case.py", line 2, in f\n    1 / 0\n    ~~^~~\nZeroDivisionError: division by zero',
    ),
    "raises in a library": failing(
        "import json\n\njson.loads('{')\n",
        3,
        "raised JSONDecodeError.",
        "Traceback (most recent call last):\n  File \"snippets/case.py\", line 3, in <module>\n    json.loads('{')\n"
        "json.decoder.JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)",
        forked=True,
    ),
    "raises with half a surrogate pair": failing(
        "raise ValueError('a\\ud800')\n",
        1,
        "raised ValueError.",
        'Traceback (most recent call last):\n  File "snippets/case.py", line 1, in <module>\n'
        "    raise ValueError('a\\ud800')\nValueError: a\\ud800",
    ),
    "exits with half a surrogate pair": failing(
        "raise SystemExit('a\\ud800')\n", 1, "exited with status 1.", "a\\ud800\n", forked=True
    ),
    "interrupts itself": failing("raise KeyboardInterrupt\n", 1, "raised KeyboardInterrupt.", forked=True),
    "exits with a status": failing(
        "import sys\nprint('out')\nsys.exit('bad')\n", 3, "exited with status 1.", "out\nbad\n", forked=True
    ),
    "exits early": failing("import os\nprint('half')\nos._exit(0)\n", 3, "called os._exit(0) before its end."),
    "exits early through C": failing(
        "import ctypes\nctypes.CDLL(None)._exit(0)\n", 1, "exited with status 0 before its end.", forked=True
    ),
    "crashes": failing(
        "import ctypes\nprint('before')\nctypes.string_at(0)\n", 3, "crashed with SIGSEGV.", "before\n", forked=True
    ),
    "aborts": failing("import os\n\nos.abort()\n", 3, "crashed with SIGABRT.", forked=True),
    "never ends": failing("import time\nwhile True:\n    time.sleep(1)\n", 3, TIMEOUT),
    "ignores signals": failing(
        "from signal import *\npthread_sigmask(SIG_BLOCK, valid_signals())\nwhile True:\n    pause()\n",
        1,
        TIMEOUT,
        forked=True,
    ),
    "waits for a thread that never ends": failing(
        "import threading\nthreading.Thread(target=threading.Event().wait).start()\n",
        1,
        TIMEOUT,
        forked=True,
    ),
    "prints endlessly": failing("while True:\n    print('x' * 1000)\n", 2, "printed more than 0.0625 MiB."),
    "writes to standard error endlessly": failing(
        "import os\nwhile True:\n    os.write(2, b'x' * 1000)\n", 3, "printed more than 0.0625 MiB.", forked=True
    ),
    "asks for too much memory": failing("import torch\ntorch.ones(10**9)\n", 2, MEMORY, forked=True),
    "hoards memory": failing("hoard = []\nwhile True:\n    hoard.append(bytearray(10**7))\n", 3, MEMORY, forked=True),
    "is not Python": failing("x = 1\ny = (\n", 2, "is not valid Python: '(' was never closed.", forked=True),
    "contains a null character": failing(
        "x = 1\n\0\n", 1, "is not valid Python: source code string cannot contain null bytes.", forked=True
    ),
    "has a claim that cannot fail": failing(
        "x = 1\nassert True  # claim: one\n",
        2,
        "cannot be run. This assertion can never fail. Assert something that the program computed.",
        forked=True,
    ),
    "leaves a child": failing(
        "import os, time\nif os.fork() == 0:\n    time.sleep(600)\nprint('out')\n",
        1,
        LEFT_ONE,
        "out\n",
        forked=True,
    ),
    "leaves a command": failing(
        "import subprocess\nsubprocess.Popen(['sleep', '600'])\n",
        1,
        LEFT_ONE,
        forked=True,
    ),
    "leaves a child that escaped": failing(
        "import os, time\nif os.fork() == 0:\n    os.setsid()\n    if os.fork() == 0:\n        os.chdir('/')\n"
        "        time.sleep(600)\n    os._exit(0)\nos.wait()\n",
        1,
        LEFT_ONE,
        forked=True,
    ),
    "leaves a family": failing(
        "import os, time\nmain = os.getpid()\nfor turn in range(4):\n    if os.fork() == 0 and turn % 2:\n"
        "        os.setsid()\nif os.getpid() != main:\n    time.sleep(600)\n",
        1,
        "left 4 process(es) running at its end.",
        forked=True,
    ),
    "never ends, nor do its children": failing(
        "import os\n\nfor _ in range(2):\n    os.fork()\nos.setpgid(0, 0) if os.getpid() != os.getsid(0) else None\n"
        "while True:\n    __import__('time').sleep(1)\n",
        7,
        TIMEOUT,
        forked=True,
    ),
}
