FROM debian:12
ADD bundle /opt/
ADD *.tmp /opt/
ADD $FILE /opt/
