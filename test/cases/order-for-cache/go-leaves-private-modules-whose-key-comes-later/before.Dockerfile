FROM golang:1.22
WORKDIR /src
COPY . .
ENV GOPRIVATE=example.org
RUN git config --global url."https://token@example.org/".insteadOf https://example.org/
RUN go build -o /bin/app .
