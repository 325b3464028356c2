FROM debian:12
RUN sudo -u app pip install flask
