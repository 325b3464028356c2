FROM python:3.12-slim
RUN echo "[a]\nb=1" > /srv/app.ini
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
COPY . .
CMD ["gunicorn", "--bind", "0.0.0.0:8000", "app:app"]
