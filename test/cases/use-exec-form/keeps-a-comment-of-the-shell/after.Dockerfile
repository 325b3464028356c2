FROM node:20
CMD exec node server.js # the server
