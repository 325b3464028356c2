FROM python:3.12
RUN apt-get update && \
    apt-get install libpq-dev
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY . .
CMD ["python", "app.py"]
