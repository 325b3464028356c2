from debian:12 AS x
maintainer jane
env A b
add app.py /app.py
