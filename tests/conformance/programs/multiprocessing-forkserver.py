# The fork server of the standard library, inside whatever runs this program.
import multiprocessing


def work(queue):
    queue.put(__name__)


if __name__ == "__main__":
    context = multiprocessing.get_context("forkserver")
    queue = context.Queue()
    process = context.Process(target=work, args=(queue,))
    process.start()
    print(queue.get())
    process.join()
