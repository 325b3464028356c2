ARG VERSION=9.0
FROM mcr.microsoft.com/dotnet/sdk:${VERSION}-noble
WORKDIR /app
COPY . .
RUN dotnet publish -c Release -o out
ENTRYPOINT ["dotnet", "out/App.dll"]
