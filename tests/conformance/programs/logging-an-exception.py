# logging.exception() adds the traceback.
import logging

logging.basicConfig(format="%(levelname)s:%(lineno)d:%(funcName)s:%(filename)s:%(message)s")


def work():
    try:
        [][1]
    except IndexError:
        logging.exception("it failed")


work()
print("end")
