FROM node:20
COPY entry.sh /
ENTRYPOINT ["/entry.sh"]
CMD -h
