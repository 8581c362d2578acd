# Generators, locks and open files refuse, each with its own message.
import io
import pickle
import threading

for thing in ((number for number in ()), threading.Lock(), io.open("own.txt", "w")):
    try:
        pickle.dumps(thing)
    except TypeError as error:
        print(error)
