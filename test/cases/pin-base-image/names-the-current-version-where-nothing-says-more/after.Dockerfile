FROM python:3.14
RUN pip install flask
CMD ["flask", "run"]
