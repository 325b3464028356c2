FROM fedora:41
RUN yes | dnf install php && curl -sS https://getcomposer.org/installer | php
RUN set -o pipefail && echo y | tee /answer && curl -fsS https://getcomposer.org/installer | php
