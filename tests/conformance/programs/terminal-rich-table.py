# A library that draws tables and colours, with a fixed width and forced colours.
from rich.console import Console
from rich.table import Table

table = Table("layer", "shape", title="Model")
table.add_row("[bold]linear[/bold]", "(2, 3)")
table.add_row("梯度", "(1,)")
Console(width=40, force_terminal=True, color_system="truecolor", legacy_windows=False).print(table)
Console(width=40, force_terminal=False).print(table)
