FROM debian:12
USER app
RUN sudo apt-get update && sudo -E apt-get install -y curl
RUN sudo pip install --no-cache-dir flask && sudo pipenv sync
