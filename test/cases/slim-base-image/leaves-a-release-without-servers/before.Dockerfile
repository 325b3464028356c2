FROM python:3.5-stretch
WORKDIR /app
COPY . .
RUN curl -fsSL -o words.txt https://example.com/words.txt
CMD ["python", "app.py"]
