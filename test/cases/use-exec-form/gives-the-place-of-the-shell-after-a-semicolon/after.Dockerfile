FROM node:20
CMD node warm-up.js; exec node server.js
