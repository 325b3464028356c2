const settings = require(`./settings.${process.env.NODE_ENV || 'development'}.json`);
