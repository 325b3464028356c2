FROM node:20
ENTRYPOINT node server.js
CMD node other.js
