FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
WORKDIR /src
COPY Directory.Build.props ./
COPY src/Core/Core.csproj ./src/Core/
COPY src/Web/Web.csproj ./src/Web/
RUN dotnet restore src/Web/Web.csproj -r linux-x64
COPY . .
RUN dotnet publish src/Web/Web.csproj -r linux-x64 -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:8.0
COPY --from=build /app /app
ENTRYPOINT ["dotnet", "/app/Web.dll"]
