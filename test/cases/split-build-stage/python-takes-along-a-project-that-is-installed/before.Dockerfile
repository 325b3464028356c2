FROM python:3.11-slim-bookworm
RUN apt-get update && apt-get install -y gcc libpq-dev
WORKDIR /app
COPY . .
RUN pip install -e .
CMD ["shop"]
