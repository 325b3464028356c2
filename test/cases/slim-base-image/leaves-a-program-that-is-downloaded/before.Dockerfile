FROM python:3.12
RUN curl -fsSL https://example.com/tool-linux-amd64 -o /usr/local/bin/tool && chmod +x /usr/local/bin/tool
COPY app.py /app.py
CMD ["python", "/app.py"]
