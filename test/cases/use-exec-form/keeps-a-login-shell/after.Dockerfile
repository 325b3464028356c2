FROM python:3.11
SHELL ["/bin/bash", "-l", "-c"]
CMD exec python server.py
