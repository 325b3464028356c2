FROM mcr.microsoft.com/dotnet/sdk:8.0
COPY wkhtmltox.deb /tmp/
RUN apt-get update && apt-get install -y /tmp/wkhtmltox.deb
WORKDIR /app
COPY . .
RUN dotnet publish -c Release -o out
ENTRYPOINT ["dotnet", "out/App.dll"]
