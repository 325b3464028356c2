FROM debian:12
ENV JAVA_HOME=/usr/lib/jvm
RUN sudo make install
RUN sudo -E make install
RUN sudo apt-get update && echo x | sudo tee /etc/x
ENV LD_PRELOAD=/lib/x.so
RUN sudo tee /etc/y
