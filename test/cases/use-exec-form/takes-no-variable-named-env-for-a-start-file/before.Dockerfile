FROM python:3.11
ENV ENV=production
CMD python server.py
