FROM debian:latest AS worker
ENV APP_HOME /app
RUN apt-get update
RUN apt-get install -y python3-pip python3-venv
RUN apt-get update && apt-get install -y gcc libc6-dev libpq-dev
COPY start.sh /opt/start
RUN chmod 755 /opt/start
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt
CMD python3 /app/app.py

FROM golang:1.22 AS build
WORKDIR /src
RUN curl -sSL https://example.com/list.json > /tmp/list.json
COPY api/ .
RUN CGO_ENABLED=0 go build -o /out/api .

FROM debian:12-slim
WORKDIR /srv
COPY --from=build /out/api /srv/api
CMD ['/srv/api']
