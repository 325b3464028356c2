const port = process.env.PORT ?? options.env ?? '.env.example';
