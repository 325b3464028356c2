FROM node:20
ARG GIT_SHA
RUN curl -fsSL https://example.org/tool -o /usr/local/bin/tool
WORKDIR /app
COPY . .
RUN npm ci
CMD ["node", "server.js"]
