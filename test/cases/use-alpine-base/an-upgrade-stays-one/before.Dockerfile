FROM python:3.12-slim
RUN apt-get update && apt-get -y upgrade && apt-get install -yqq curl && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt
CMD ["python", "app.py"]
