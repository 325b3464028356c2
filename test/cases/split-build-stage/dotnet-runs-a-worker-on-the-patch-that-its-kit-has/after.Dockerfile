FROM mcr.microsoft.com/dotnet/sdk:8.0.403-bookworm-slim AS builder
WORKDIR /src
COPY . .
RUN dotnet publish Worker.csproj --configuration Release --output /app/publish

FROM mcr.microsoft.com/dotnet/runtime:8.0.10-bookworm-slim
COPY --from=builder /app/publish /app/publish
WORKDIR /app/publish
CMD ["dotnet", "Worker.dll"]
