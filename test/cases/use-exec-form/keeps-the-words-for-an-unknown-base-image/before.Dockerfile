FROM registry.example.com/platform/runtime:1
CMD server --port 80
