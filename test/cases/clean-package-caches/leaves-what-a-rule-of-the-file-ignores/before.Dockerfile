# hadolint global ignore=DL3042,DL3008
FROM python:3.12
RUN apt-get update && apt-get install -y jq
RUN pip install requests
