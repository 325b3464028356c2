import shlex, subprocess
command = "git log -1"
subprocess.run(shlex.split(command))
