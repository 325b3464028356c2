FROM node:20
WORKDIR /app
RUN apt-get update && apt-get install -y git
COPY . .
ARG GIT_SHA
RUN npm ci
CMD ["node", "server.js"]
