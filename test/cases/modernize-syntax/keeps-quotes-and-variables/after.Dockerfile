FROM debian:12
ENV PATH=/opt/bin:$PATH
ENV A="x y"
ENV B='single $x'
ENV C=x"y z"
ENV  D=tab
ENV E=a=b
LABEL description="some words"
