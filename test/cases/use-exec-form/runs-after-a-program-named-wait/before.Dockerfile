FROM node:20
COPY wait /
CMD /wait && node server.js
