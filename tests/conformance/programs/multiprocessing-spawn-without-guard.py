# Without the guard the child tries to start a child while it is imported: its RuntimeError is on standard error.
import multiprocessing


def work():
    print("never shown")


process = multiprocessing.get_context("spawn").Process(target=work)
process.start()
process.join()
print("exit code", process.exitcode)
