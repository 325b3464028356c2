FROM python:3.12
RUN pip install git+https://example.com/team/lib.git
COPY app.py /app.py
CMD ["python", "/app.py"]
