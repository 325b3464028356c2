FROM postgres:17
COPY index.html /docker-entrypoint-initdb.d/
