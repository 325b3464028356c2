FROM python:3.12-alpine
RUN apk add --no-cache gcc musl-dev postgresql-dev nodejs npm
RUN npm install -g less
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY . .
CMD ["python", "app.py"]
