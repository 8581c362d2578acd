# A child that raises prints its own traceback, named after the process, and ends with 1.
import multiprocessing


def fail():
    raise ValueError("in the child")


process = multiprocessing.get_context("fork").Process(target=fail, name="worker")
process.start()
process.join()
print("exit code", process.exitcode)
