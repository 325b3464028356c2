FROM registry.example/base
RUN sudo make install
USER root
RUN sudo make install
