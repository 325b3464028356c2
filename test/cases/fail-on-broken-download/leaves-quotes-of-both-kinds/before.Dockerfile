FROM debian:12
RUN wget -qO- "https://example.com/$NAME" | awk '{ print $1 }' > /list
RUN { wget -qO- https://example.com/a; wget -qO- https://example.com/b; } | sh
