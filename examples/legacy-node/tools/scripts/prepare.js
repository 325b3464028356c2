const { writeFileSync } = require('node:fs');

writeFileSync(`${__dirname}/../version.json`, JSON.stringify({ node: process.version }));
