FROM node:20-slim
WORKDIR /app
COPY . .
EXPOSE 80
CMD ["node", "index.js"]
