FROM registry.example.com/base/python:3.12
CMD ["python", "app.py"]
