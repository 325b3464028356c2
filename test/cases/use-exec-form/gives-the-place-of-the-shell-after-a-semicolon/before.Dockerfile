FROM node:20
CMD node warm-up.js; node server.js
