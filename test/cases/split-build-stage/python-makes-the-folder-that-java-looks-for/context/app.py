import subprocess
import psycopg2
subprocess.run(["java", "-version"])
