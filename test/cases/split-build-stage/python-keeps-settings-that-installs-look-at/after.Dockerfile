FROM python:3.12 AS builder
RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
COPY corp.crt /usr/local/share/ca-certificates/corp.crt
RUN update-ca-certificates
COPY docker/pip.conf /etc/pip.conf
COPY docker/apt.conf /etc/apt/apt.conf.d/99proxy
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt

FROM python:3.12-slim
ENV PATH=/opt/venv/bin:$PATH
COPY docker/apt.conf /etc/apt/apt.conf.d/99proxy
RUN apt-get update \
    && apt-get install -y --no-install-recommends libpq5 \
    && rm -rf /var/lib/apt/lists/*
COPY --from=builder /opt/venv /opt/venv
COPY corp.crt /usr/local/share/ca-certificates/corp.crt
RUN update-ca-certificates
COPY docker/pip.conf /etc/pip.conf
COPY docker/program.conf /etc/program/program.conf
WORKDIR /app
COPY . .
CMD ["python", "app.py"]
