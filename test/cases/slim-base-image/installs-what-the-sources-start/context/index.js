const { execFile } = require('child_process');
execFile('git', ['log']);
const convert = 'convert';
