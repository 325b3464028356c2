ARG VERSION=8.0
FROM registry.example.com/ms/dotnet/sdk:$VERSION
WORKDIR /app
COPY . .
RUN dotnet publish -c Release -o out
ENTRYPOINT ["dotnet", "out/App.dll"]
