FROM python:3.12
# hadolint ignore=DL3008, DL3009
RUN apt-get update && apt-get install -y jq && pip install flask
RUN pip install requests
