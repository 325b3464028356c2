FROM python:3.12-slim
COPY pip.conf /etc/pip.conf
USER nobody
RUN pip install flask \
    # the password
    && rm /etc/pip.conf \
    && pip list
