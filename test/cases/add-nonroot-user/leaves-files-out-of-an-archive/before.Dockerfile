FROM debian:12-slim
WORKDIR /opt
RUN tar xzf /tmp/jetty.tar.gz -C /opt
COPY app.py /opt/app/
CMD ["python3", "/opt/app/app.py"]
