FROM node:20
COPY entry.sh /
ENTRYPOINT ["/entry.sh"]
CMD node server.js
