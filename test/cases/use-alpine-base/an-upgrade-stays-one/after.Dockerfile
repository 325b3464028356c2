FROM python:3.12-alpine
RUN apk upgrade --no-cache && apk add --no-cache curl
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt
CMD ["python", "app.py"]
