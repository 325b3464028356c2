from flask import Flask
import psycopg2

app = Flask(__name__)
