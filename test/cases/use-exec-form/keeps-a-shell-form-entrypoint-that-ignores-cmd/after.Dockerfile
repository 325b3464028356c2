FROM node:20
ENTRYPOINT exec node server.js
CMD node other.js
