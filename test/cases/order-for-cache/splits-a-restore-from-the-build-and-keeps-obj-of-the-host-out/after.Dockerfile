FROM mcr.microsoft.com/dotnet/sdk:8.0
WORKDIR /src
COPY Shop.csproj ./
RUN dotnet restore
COPY . .
RUN dotnet build -c Release -o /app
CMD ["dotnet", "/app/Shop.dll"]
