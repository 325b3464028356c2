FROM python:3.11-alpine3.20
WORKDIR /app
COPY requirements.txt .
RUN apk add --no-cache gcc musl-dev libffi-dev libpq libatomic libffi libgcc libgomp libstdc++ && pip install -r requirements.txt \
    && apk del gcc musl-dev libffi-dev
COPY . .
CMD ["python", "app.py"]
