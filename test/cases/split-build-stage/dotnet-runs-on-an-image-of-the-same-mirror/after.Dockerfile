ARG VERSION=8.0
FROM registry.example.com/ms/dotnet/sdk:$VERSION AS builder
WORKDIR /app
COPY . .
RUN dotnet publish -c Release -o out

FROM registry.example.com/ms/dotnet/aspnet:$VERSION
WORKDIR /app
COPY --from=builder /app/out /app/out
ENTRYPOINT ["dotnet", "out/App.dll"]
