FROM golang:1.22
ENV HOME_DIR=/src
WORKDIR /src
COPY . .
RUN go build -o /app .
WORKDIR /
CMD exec /app -config ${HOME_DIR}/settings.toml
