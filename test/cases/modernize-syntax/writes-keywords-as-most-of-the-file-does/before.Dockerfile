from node:20-slim
RUN npm ci
Copy . .
ONBUILD run echo built
CMD ["node", "server.js"]
