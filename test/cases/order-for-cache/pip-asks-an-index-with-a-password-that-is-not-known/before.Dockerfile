FROM python:3.12-slim
ARG INDEX_TOKEN
WORKDIR /app
COPY . .
RUN pip install --index-url=https://pypi.org/simple --extra-index-url "https://build:${INDEX_TOKEN}@pypi.example.com/simple" -r requirements.txt
CMD ["python", "app.py"]
