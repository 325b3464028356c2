FROM python:3.12-slim
USER nobody
# the password
RUN --mount=type=secret,id=pip.conf,target=/etc/pip.conf,mode=0444 pip install flask \
    && pip list
