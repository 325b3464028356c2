FROM node:20-slim
USER node
WORKDIR /app
COPY . .
USER root
CMD ["node", "index.js"]
