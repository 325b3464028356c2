FROM node:20
RUN curl -fsSL https://example.org/tool -o /usr/local/bin/tool
WORKDIR /app
COPY . .
ARG GIT_SHA
RUN npm ci
CMD ["node", "server.js"]
