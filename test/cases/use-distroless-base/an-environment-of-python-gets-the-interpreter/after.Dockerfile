FROM python:3.11 AS build
RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
COPY requirements.txt .
RUN pip install -r requirements.txt
RUN ln -sf /usr/bin/python3.11 /opt/venv/bin/python3.11 && ln -sf python3.11 /opt/venv/bin/python3 && ln -sf python3.11 /opt/venv/bin/python && sed -i 's|^home = .*|home = /usr/bin|' /opt/venv/pyvenv.cfg

FROM gcr.io/distroless/python3-debian12
ENV PATH=/opt/venv/bin:$PATH
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY . .
ENTRYPOINT []
CMD ["gunicorn", "--bind", "0.0.0.0:8000", "app:app"]
