# How children end: by a status, by a text, by a signal.
import multiprocessing
import os
import signal
import sys

context = multiprocessing.get_context("fork")
for target, args in ((sys.exit, (5,)), (sys.exit, ("text",)), (os._exit, (6,)), (signal.raise_signal, (9,))):
    process = context.Process(target=target, args=args)
    process.start()
    process.join()
    print(process.exitcode)
