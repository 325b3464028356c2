FROM node:20
ARG GIT_SHA
WORKDIR /app
COPY . .
RUN apt-get update && apt-get install -y git
RUN npm ci
CMD ["node", "server.js"]
