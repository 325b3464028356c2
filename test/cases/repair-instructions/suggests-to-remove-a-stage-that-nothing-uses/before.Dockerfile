FROM node:20 AS old
RUN npm ci
FROM node:20 AS build
RUN npm ci
FROM node:20 AS test
RUN npm test
FROM node:20
RUN echo unnamed
FROM node:20-slim
COPY --from=build /app /app
