FROM node:20
WORKDIR /app
RUN npm ci
RUN npm test
# all of it
RUN npm run build
RUN cd /app && npm ci; npm test
RUN cd /app && npm ci || true
RUN cd /app && cd /tmp && cd - && npm ci
RUN cd /app/web && npm ci
