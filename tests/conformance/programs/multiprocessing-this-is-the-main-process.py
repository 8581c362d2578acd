# Whatever runs the program must not show: this is the main process, without a parent and children.
import multiprocessing

print(multiprocessing.current_process().name, multiprocessing.current_process().daemon)
print(multiprocessing.parent_process())
print(multiprocessing.active_children())
print(multiprocessing.get_start_method())
print(multiprocessing.Process().name)
