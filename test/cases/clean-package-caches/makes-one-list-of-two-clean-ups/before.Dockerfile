FROM python:3.12
RUN apt-get update && apt-get install -y libpq5 && pip install flask
CMD ["python"]
