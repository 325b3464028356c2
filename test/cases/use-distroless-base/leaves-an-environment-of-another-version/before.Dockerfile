FROM python:3.10 AS build
RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
COPY requirements.txt .
RUN pip install -r requirements.txt

FROM python:3.11-slim
COPY --from=build /opt/venv /opt/venv
COPY app.py .
CMD ["/opt/venv/bin/python", "app.py"]
