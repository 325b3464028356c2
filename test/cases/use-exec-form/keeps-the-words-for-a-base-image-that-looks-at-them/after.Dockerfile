FROM postgres:16
CMD exec postgres -c max_connections=200
