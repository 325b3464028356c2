FROM node:20
COPY entry.sh /
ENTRYPOINT ["tini", "-g", "--", "/entry.sh"]
CMD exec node server.js
