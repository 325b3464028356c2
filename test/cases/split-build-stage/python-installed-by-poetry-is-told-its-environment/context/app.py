import os
import psycopg2
print(os.environ)
