FROM registry.example.com/base/python
CMD ["python", "app.py"]
