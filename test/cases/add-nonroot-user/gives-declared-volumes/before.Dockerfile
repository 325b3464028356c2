FROM node:20-slim
WORKDIR /app
COPY . .
VOLUME ["/data", "/app/uploads"]
CMD ["node", "index.js"]
