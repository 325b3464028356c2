FROM node:20
ENTRYPOINT ["sh", "-c", "exec node $MAIN"]
FROM node:20
CMD ['node', '$MAIN']
