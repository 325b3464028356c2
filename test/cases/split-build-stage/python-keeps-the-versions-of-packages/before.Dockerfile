FROM python:3.12-bookworm
# The driver must fit the browser.
RUN apt-get update && apt-get install -y chromium=131.0.6778.85-1~deb12u1 chromium-driver=131.0.6778.85-1~deb12u1 \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY . .
CMD ["python", "app.py"]
