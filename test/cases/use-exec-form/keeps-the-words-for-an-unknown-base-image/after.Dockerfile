FROM registry.example.com/platform/runtime:1
CMD exec server --port 80
