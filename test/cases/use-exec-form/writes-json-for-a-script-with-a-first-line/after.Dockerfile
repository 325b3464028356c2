FROM node:20
WORKDIR /app
COPY start.sh ./
CMD ["./start.sh", "--port", "80"]
