FROM python:3.11
CMD . /venv/bin/activate && exec python server.py
