# Neither closed nor joined: the pool is ended with the program, without a word and without waiting.
import multiprocessing

pool = multiprocessing.get_context("fork").Pool(2)
print(pool.map(abs, [-1, -2]))
print("end")
