FROM gcr.io/distroless/nodejs20-debian12:nonroot
COPY . /app
CMD ["/app/index.js"]
