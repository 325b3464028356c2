FROM python:3.12-slim
RUN addgroup --system --gid 1001 svc \
    && adduser --system --uid 1001 --ingroup svc --no-create-home --disabled-password svc
RUN adduser --disabled-password --gecos "" --home /home/dev --shell /bin/bash dev
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
COPY . .
CMD ["gunicorn", "--bind", "0.0.0.0:8000", "app:app"]
