FROM python:3.12-alpine
RUN apk add --no-cache build-base postgresql-dev nodejs npm
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY client/package.json client/
RUN cd client && npm install
COPY . .
CMD ["python", "app.py"]
