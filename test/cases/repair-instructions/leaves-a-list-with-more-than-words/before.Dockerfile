FROM node:20
VOLUME [ "/keys", $APPSRC_DIR ]
COPY [--chown=bro:bro] . /tmp/plugin
ENTRYPOINT ['it''s', 'a']
CMD ["firebase", "serve", "-p", $PORT]
