FROM node:20
ONBUILD CMD node server.js
