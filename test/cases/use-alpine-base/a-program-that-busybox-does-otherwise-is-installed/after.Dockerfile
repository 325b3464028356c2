FROM python:3.12-alpine
RUN apk add --no-cache procps wget
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt && wget -nv https://example.com/data.json && ps -ef
CMD ["python", "app.py"]
