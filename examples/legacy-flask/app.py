"""A guest book that forgets everything when it stops."""
from flask import Flask, jsonify, render_template, request

app = Flask(__name__)
ENTRIES = ["first!"]


@app.get("/")
def index():
    return render_template("index.html", entries=ENTRIES)


@app.get("/health")
def health():
    return jsonify(ok=True)


@app.post("/entries")
def add():
    ENTRIES.append(request.get_json(force=True)["text"])
    return jsonify(count=len(ENTRIES)), 201
