FROM python:3.12-alpine
ENV TZ=Europe/Berlin
RUN apk add --no-cache tzdata
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt
CMD ["python", "app.py"]
