FROM mcr.microsoft.com/dotnet/runtime:8.0
WORKDIR /app
COPY . .
CMD ["dotnet", "bin/Release/net8.0/Shop.dll"]
