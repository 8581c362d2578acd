# A spawned child imports the program again under another name: its top level runs twice.
import multiprocessing

print("top level, as", __name__, flush=True)


def work(number):
    print("work", number, flush=True)


if __name__ == "__main__":
    process = multiprocessing.get_context("spawn").Process(target=work, args=(7,))
    process.start()
    process.join()
    print("exit code", process.exitcode)
