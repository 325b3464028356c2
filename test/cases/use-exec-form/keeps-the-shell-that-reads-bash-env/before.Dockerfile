FROM python:3.11
ENV BASH_ENV=/etc/profile
SHELL ["/bin/bash", "-c"]
CMD python server.py
