FROM python:3.11-slim-trixie
WORKDIR /app
COPY requirements.txt .
RUN apt-get update && apt-get install -y gcc curl libssl-dev libatomic1 libgomp1 libssl3t64 && pip install -r requirements.txt \
    && apt-mark auto gcc libssl-dev \
    && apt-get autoremove -y --purge
COPY . .
CMD ["python", "app.py"]
