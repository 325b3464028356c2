FROM python:3.12-slim

RUN mkdir -p /usr/share/man/man1
# tabula starts java
RUN apt-get update \
    && apt-get install -y default-jre-headless \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY . .
CMD ["python", "app.py"]
