# A forked child knows what the parent knew, and changes nothing in it.
import multiprocessing

value = ["parent"]


def work():
    value.append("child")
    print("child:", value, flush=True)


process = multiprocessing.get_context("fork").Process(target=work)
process.start()
process.join()
print("parent:", value, process.exitcode)
