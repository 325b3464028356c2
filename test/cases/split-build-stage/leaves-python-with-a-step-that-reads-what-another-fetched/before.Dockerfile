FROM python:3.12-slim
RUN apt-get update && apt-get install -y gcc libpq-dev curl && rm -rf /var/lib/apt/lists/*
RUN curl -fsSL -o /tmp/words.txt https://example.com/words.txt
RUN sort /tmp/words.txt > /usr/local/share/words.txt
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY . .
CMD ["python", "app.py"]
