FROM node:20-slim
RUN npm ci
COPY . .
ONBUILD run echo built
CMD ["node", "server.js"]
