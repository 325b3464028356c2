FROM node:20
CMD NODE_ENV=production exec node server.js
