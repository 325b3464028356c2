FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
WORKDIR /src
COPY . .
RUN dotnet restore
RUN dotnet publish -c Release -o /app
FROM mcr.microsoft.com/dotnet/sdk:8.0
COPY --from=build /app .
RUN dotnet tool install -g dotnet-ef && dotnet nuget locals all --clear
