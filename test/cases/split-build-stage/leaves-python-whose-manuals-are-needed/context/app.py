import subprocess
import psycopg2
subprocess.run(["psql", "--version"])
