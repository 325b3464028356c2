ARG VERSION=9.0
FROM mcr.microsoft.com/dotnet/sdk:${VERSION}-noble AS builder
WORKDIR /app
COPY . .
RUN dotnet publish -c Release -o out

FROM mcr.microsoft.com/dotnet/aspnet:${VERSION}-noble
ENV DOTNET_USE_POLLING_FILE_WATCHER=true
WORKDIR /app
COPY --from=builder /app/out /app/out
COPY --from=builder /app/appsettings.json ./
ENTRYPOINT ["dotnet", "out/App.dll"]
