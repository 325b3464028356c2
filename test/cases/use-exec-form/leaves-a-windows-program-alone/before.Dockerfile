FROM registry.example.com/platform
CMD C:\app\server.exe
