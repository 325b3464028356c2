import subprocess
subprocess.run(["gcc", "x.c"])
