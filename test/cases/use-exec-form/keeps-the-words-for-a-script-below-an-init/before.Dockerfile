FROM node:20
COPY entry.sh /
ENTRYPOINT ["tini", "-g", "--", "/entry.sh"]
CMD node server.js
