FROM python:3.12
# hadolint ignore=DL3042
RUN pip install flask
RUN --mount=type=cache,target=/root/.cache/pip pip install requests
