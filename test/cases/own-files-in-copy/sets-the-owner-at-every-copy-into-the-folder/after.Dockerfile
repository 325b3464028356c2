FROM node:20
WORKDIR /app
COPY --chown=node:node package.json .
COPY --chown=node:node src/ src/
RUN chown node:node /app
