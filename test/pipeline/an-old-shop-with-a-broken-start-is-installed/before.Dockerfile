FROM node:20-slim AS unused
RUN echo nothing

FROM node:20-slim
WORKDIR /app
COPY . .
RUN npm install
EXPOSE 3000
CMD ['node', 'server.js']
