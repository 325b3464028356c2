FROM node:20
CMD serve() { node server.js; }; serve
