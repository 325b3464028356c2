FROM python:3.11
CMD . /venv/bin/activate && python server.py
