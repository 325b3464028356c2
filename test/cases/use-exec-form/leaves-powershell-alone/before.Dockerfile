FROM mcr.microsoft.com/powershell:latest
SHELL ["pwsh", "-c"]
CMD Start-Service web
