FROM mcr.microsoft.com/dotnet/sdk:10.0.100 AS builder
WORKDIR /app
COPY . .
RUN dotnet publish -c Release -o out

FROM mcr.microsoft.com/dotnet/aspnet:10.0.0
ENV DOTNET_ROLL_FORWARD=Major
WORKDIR /app
COPY --from=builder /app/out /app/out
ENTRYPOINT ["dotnet", "out/App.dll"]
