FROM python:3.12
RUN pip install flask
WORKDIR /app
COPY . .
RUN flit install -s
CMD ["python", "-m", "app"]
