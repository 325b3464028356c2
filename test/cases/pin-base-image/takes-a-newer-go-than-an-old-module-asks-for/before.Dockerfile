FROM golang
COPY . .
