# A manager is a process of its own, ended with the program if nobody does it before.
import multiprocessing

manager = multiprocessing.get_context("fork").Manager()
shared = manager.dict(a=1)
shared["b"] = 2
print(dict(shared))
print("end")
