FROM python:latest
RUN pip install flask
CMD ["flask", "run"]
