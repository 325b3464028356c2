FROM ubuntu:22.04
# lists first
RUN apt-get update

# curl fetches the model
# and nothing else
RUN apt-get install -y \
        # the client
        curl \
        ca-certificates

# git is for the plugins
RUN apt-get install -y git
