FROM ubuntu:22.04
ENV DEBIAN_FRONTEND=noninteractive
RUN sudo apt-get update && \
    sudo -E -H apt-get install -y curl && \
    echo x | sudo tee /etc/x && sudo nice -n 5 make
USER app
RUN sudo make install
USER root
RUN sudo -u app make && sudo echo a && sudo -i && sudo A=b make
