FROM mcr.microsoft.com/dotnet/sdk:8.0.403-bookworm-slim
WORKDIR /src
COPY . .
RUN dotnet publish Worker.csproj --configuration Release --output /app/publish
WORKDIR /app/publish
CMD ["dotnet", "Worker.dll"]
