FROM fedora:41
RUN yes | dnf install php && curl -sS https://getcomposer.org/installer | php
RUN echo y | tee /answer && curl -sS https://getcomposer.org/installer | php
