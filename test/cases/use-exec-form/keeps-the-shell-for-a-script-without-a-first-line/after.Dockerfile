FROM node:20
WORKDIR /app
COPY start.sh ./
CMD exec ./start.sh --port 80
