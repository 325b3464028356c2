FROM debian:12
WORKDIR /app
COPY . .
RUN curl -fsSL https://example.org/data.json -o data/data.json
CMD ["./serve"]
