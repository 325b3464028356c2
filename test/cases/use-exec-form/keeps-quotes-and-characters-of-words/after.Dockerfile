FROM python:3.11
CMD ["python", "-c", "print(\"grüße\")"]
