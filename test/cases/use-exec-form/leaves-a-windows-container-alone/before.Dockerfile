FROM registry.example.com/dotnet:8.0-nanoserver-ltsc2022
CMD dotnet server.dll
