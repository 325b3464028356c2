FROM ubuntu:24.04
WORKDIR /app
COPY requirements.txt .
RUN apt-get update && apt-get install -y build-essential python3-pip libpq-dev libatomic1 libgomp1 libpq5 libstdc++6 && pip install -r requirements.txt \
    && apt-mark auto build-essential libpq-dev \
    && apt-get autoremove -y --purge
COPY . .
CMD ["python", "app.py"]
