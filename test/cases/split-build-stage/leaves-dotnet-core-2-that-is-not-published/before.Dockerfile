FROM mcr.microsoft.com/dotnet/core/sdk:2.1
WORKDIR /app
COPY . .
RUN dotnet build -c Release
CMD ["dotnet", "bin/Release/netcoreapp2.1/App.dll"]
