FROM mcr.microsoft.com/dotnet/sdk:8.0 AS builder
WORKDIR /app
COPY . .
RUN dotnet build -c Release

FROM mcr.microsoft.com/dotnet/aspnet:8.0
WORKDIR /app
COPY --from=builder /app/bin/Release/net8.0 /app/bin/Release/net8.0
COPY --from=builder /app/appsettings.json ./
CMD ["dotnet", "bin/Release/net8.0/App.dll"]
