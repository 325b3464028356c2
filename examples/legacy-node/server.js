const express = require('express');
const morgan = require('morgan');
const { prices } = require('./lib/prices');

const app = express();
app.use(morgan('combined'));
app.use(express.static('public'));
app.get('/health', (_, response) => response.json({ ok: true }));
app.get('/prices', (_, response) => response.json(prices()));

const server = app.listen(Number(process.env.PORT || 3000));
process.on('SIGTERM', () => server.close(() => process.exit(0)));
