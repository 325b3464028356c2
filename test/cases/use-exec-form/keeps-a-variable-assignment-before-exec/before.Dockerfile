FROM node:20
CMD NODE_ENV=production node server.js
