FROM node:20
COPY entry.sh /
ENTRYPOINT ["tini", "--", "/entry.sh"]
CMD node server.js
