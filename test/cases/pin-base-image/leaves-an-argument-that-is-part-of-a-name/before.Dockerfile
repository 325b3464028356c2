ARG NAME=node
FROM library/${NAME}
RUN true
