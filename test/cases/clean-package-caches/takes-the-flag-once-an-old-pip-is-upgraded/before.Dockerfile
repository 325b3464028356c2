FROM ubuntu:14.04
RUN pip install --no-deps -U pip
RUN pip install flask
