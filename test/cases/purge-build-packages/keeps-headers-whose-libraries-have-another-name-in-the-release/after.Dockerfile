FROM python:3.7-alpine3.7
WORKDIR /app
COPY requirements.txt .
RUN apk add --no-cache gcc musl-dev mariadb-dev libatomic libgcc libgomp libstdc++ && pip install -r requirements.txt \
    && apk del gcc musl-dev
COPY . .
CMD ["python", "app.py"]
