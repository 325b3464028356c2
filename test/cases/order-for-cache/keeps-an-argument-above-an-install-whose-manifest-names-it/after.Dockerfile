FROM node:20
WORKDIR /app
COPY . .
ARG GIT_SHA
RUN npm ci
CMD ["node", "server.js"]
