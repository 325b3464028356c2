FROM debian:12
USER app
RUN sudo apt-get update && sudo -E apt-get install -y curl && sudo rm -rf /var/lib/apt/lists/*
RUN sudo pip install --no-cache-dir flask && sudo pipenv sync
