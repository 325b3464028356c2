FROM node:20
COPY . /pool
WORKDIR /pool
RUN npm update
CMD ["node", "server.js"]
