FROM node:20
WORKDIR /app
RUN cd /app && npm ci
RUN cd . && npm test
RUN cd /app/ && \
    # all of it
    npm run build
RUN cd /app && npm ci; npm test
RUN cd /app && npm ci || true
RUN cd /app && cd /tmp && cd - && npm ci
RUN cd /app/web && npm ci
