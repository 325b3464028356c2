FROM node:20
ARG GIT_SHA
WORKDIR /app
COPY . .
RUN npm ci
CMD ["node", "server.js"]
