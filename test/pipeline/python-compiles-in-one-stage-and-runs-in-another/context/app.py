from flask import Flask
import MySQLdb, psycopg2
app = Flask(__name__)
@app.route('/')
def h(): return 'ok'
