FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
WORKDIR /src
COPY Directory.Build.props Directory.Packages.props Shop.sln global.json nuget.config ./
COPY build/versions.props ./build/
COPY packages ./packages/
COPY src/Core/Core.csproj ./src/Core/
COPY src/Web/Web.csproj ./src/Web/
RUN dotnet restore
COPY . .
RUN dotnet publish src/Web/Web.csproj -c Release -o /app --no-restore
FROM mcr.microsoft.com/dotnet/aspnet:8.0
WORKDIR /app
COPY --from=build /app .
ENTRYPOINT ["dotnet", "Web.dll"]
