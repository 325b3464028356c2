FROM ubuntu:22.04
ENV DEBIAN_FRONTEND=noninteractive
RUN apt-get update && \
    apt-get install -y curl && \
    echo x | tee /etc/x && nice -n 5 make
USER app
RUN sudo make install
USER root
RUN sudo -u app make && sudo echo a && sudo -i && sudo A=b make
