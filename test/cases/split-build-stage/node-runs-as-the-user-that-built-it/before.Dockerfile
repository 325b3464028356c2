FROM node:20-slim
WORKDIR /home/node/app
USER node
COPY --chown=node:node . .
RUN npm install
RUN npm run build
CMD ["node", "dist/index.js"]
