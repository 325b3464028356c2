FROM python:3.12
WORKDIR /app
COPY . .
RUN make
CMD ["python", "app.py"]
