FROM python:3.11-alpine3.19
RUN apk add --no-cache build-base postgresql-dev bash
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY . .
CMD ["bash", "-c", "exec python app.py"]
