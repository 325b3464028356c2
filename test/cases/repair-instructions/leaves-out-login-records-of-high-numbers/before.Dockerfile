FROM debian:12
RUN groupadd -g 1000000 app && useradd -m -u 1000000 -g app app
RUN useradd --uid=2000000 --create-home other
RUN useradd -u 10001 low && useradd -ml -u 1000000 off && useradd -u ${NUMBER} dynamic && useradd --no-log-init -u 1000000 off2
