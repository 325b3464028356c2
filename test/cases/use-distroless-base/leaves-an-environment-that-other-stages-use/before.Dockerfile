FROM python:3.11 AS build
RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
COPY requirements.txt .
RUN pip install -r requirements.txt

FROM python:3.11-slim AS lint
COPY --from=build /opt/venv /opt/venv
RUN /opt/venv/bin/python -m compileall /opt/venv

FROM python:3.11-slim
COPY --from=build /opt/venv /opt/venv
COPY app.py .
CMD ["/opt/venv/bin/python", "app.py"]
