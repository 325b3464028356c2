FROM node:20-slim
WORKDIR /app
COPY . .
RUN npm ci
EXPOSE 3000
ENV NODE_ENV=production
CMD ["node", "index.js"]
