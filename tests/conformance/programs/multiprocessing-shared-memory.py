# A block of shared memory and a value with a lock.
import multiprocessing
from multiprocessing.shared_memory import SharedMemory

context = multiprocessing.get_context("fork")
block, total = SharedMemory(create=True, size=4), context.Value("i", 0)


def work(index):
    block.buf[index] = index + 1
    with total.get_lock():
        total.value += 10


processes = [context.Process(target=work, args=(index,)) for index in range(4)]
for process in processes:
    process.start()
for process in processes:
    process.join()
print(bytes(block.buf[:4]), total.value)
block.close()
block.unlink()
