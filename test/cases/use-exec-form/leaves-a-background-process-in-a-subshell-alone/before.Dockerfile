FROM node:20
CMD (node worker.js &) && node server.js
