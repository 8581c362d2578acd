# A queue has a feeder thread in whoever puts; it is joined at the end.
import multiprocessing

context = multiprocessing.get_context("fork")
queue = context.Queue()


def work():
    for number in range(3):
        queue.put(number)


process = context.Process(target=work)
process.start()
print([queue.get() for _ in range(3)])
process.join()
queue.put("left in the queue")
print("end")
