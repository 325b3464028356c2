if (app.get('env') === 'development') app.use(errorHandler());
