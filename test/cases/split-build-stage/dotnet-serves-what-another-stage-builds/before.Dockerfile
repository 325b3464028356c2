FROM node:20-slim AS pages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . ./
RUN npm run build

FROM mcr.microsoft.com/dotnet/sdk:8.0 AS server
WORKDIR /app
COPY --from=pages /app/build ./ClientApp
COPY . ./
RUN dotnet publish -c Release -o out
ENTRYPOINT ["dotnet", "out/App.dll"]
