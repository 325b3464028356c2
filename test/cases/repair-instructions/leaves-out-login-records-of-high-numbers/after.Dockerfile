FROM debian:12
RUN groupadd -g 1000000 app && useradd -l -m -u 1000000 -g app app
RUN useradd --no-log-init --uid=2000000 --create-home other
RUN useradd -u 10001 low && useradd -ml -u 1000000 off && useradd -u ${NUMBER} dynamic && useradd --no-log-init -u 1000000 off2
