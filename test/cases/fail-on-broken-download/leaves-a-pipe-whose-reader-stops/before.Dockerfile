FROM debian:12
RUN curl -s https://example.com/versions | head -n 1 > /version
RUN wget -qO- https://example.com/versions | grep -m1 v2
RUN curl -L https://cpanmin.us | perl - App::cpanminus
RUN wget -qO- https://example.com/list | sed 3q
