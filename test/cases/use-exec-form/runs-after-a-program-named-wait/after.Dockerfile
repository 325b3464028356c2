FROM node:20
COPY wait /
CMD /wait && exec node server.js
