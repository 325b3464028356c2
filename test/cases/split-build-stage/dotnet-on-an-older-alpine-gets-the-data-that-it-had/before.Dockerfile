FROM mcr.microsoft.com/dotnet/sdk:6.0.102-alpine3.14
WORKDIR /app
RUN apk add --no-cache libgdiplus
COPY . .
RUN dotnet publish -c Release -o out
ENTRYPOINT ["dotnet", "out/App.dll"]
