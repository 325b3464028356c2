FROM python:3.12-slim
RUN pip install --upgrade pip && \
    python -m pip install flask gunicorn==22.0.0
RUN bash -c "pip3 install requests"
