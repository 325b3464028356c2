FROM debian:12
ENV JAVA_HOME=/usr/lib/jvm
RUN sudo make install
RUN make install
RUN apt-get update && echo x | tee /etc/x
ENV LD_PRELOAD=/lib/x.so
RUN sudo tee /etc/y
