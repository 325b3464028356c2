from debian:12 as x
label org.opencontainers.image.authors="jane"
env A=b
copy app.py /app.py
