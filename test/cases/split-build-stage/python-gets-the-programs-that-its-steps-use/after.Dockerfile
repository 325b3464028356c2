FROM python:3.12 AS builder
RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
RUN curl -fsSL -o /usr/local/share/words.txt https://example.com/words.txt
RUN git clone https://example.com/data.git /srv/data
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt

FROM python:3.12-slim
ENV PATH=/opt/venv/bin:$PATH
RUN apt-get update \
    && apt-get install -y --no-install-recommends curl git libpq5 \
    && rm -rf /var/lib/apt/lists/*
COPY --from=builder /opt/venv /opt/venv
RUN curl -fsSL -o /usr/local/share/words.txt https://example.com/words.txt
RUN git clone https://example.com/data.git /srv/data
WORKDIR /app
COPY . .
CMD ["python", "app.py"]
