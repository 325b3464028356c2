/** What programs of Node.js read of a project. Sources: nodejs.org "Modules", "ECMAScript modules"; the packages' documentation, read 2026. */
import type { ProjectReading } from '../../knowledge/project-reading.js';
import { tableAt } from '../data-values.js';
import { readJson } from '../read-json.js';

export const nodeReading: ProjectReading = {
  program: {
    endings: ['.js', '.mjs', '.cjs', '.json'],
    // express looks for views there (expressjs.com, "app.set")
    implied: ['package.json', 'package-lock.json', 'yarn.lock', 'pnpm-lock.yaml', '.npmrc', 'views', 'node_modules'],
    computed: [
      ...[
        'readdir',
        'opendir',
        'glob(',
        "glob'",
        'glob"',
        'createRequire',
        'require.resolve',
        'eval(',
        'new Function',
        'child_process',
      ],
      ...['worker_threads', 'cluster', 'dotenv', 'import(', '__filename', 'require.cache', 'fs.promises'],
      ...["from '#", 'from "#', "'@/", '"@/', "'~/", '"~/', 'vm.', 'module.paths', 'NODE_PATH'],
    ],
    named: [
      ...['require(', '__dirname', '.cwd()', 'import.meta', 'readFile', 'createReadStream', 'sendFile', 'sendfile'],
      ...['static(', '.open(', 'existsSync', 'statSync', '.stat(', 'access(', 'download(', 'readJson'],
    ],
    quiet: [
      ...['express', 'cors', 'body-parser', 'morgan', 'helmet', 'compression', 'cookie-parser', 'uuid', 'lodash'],
      ...['axios', 'node-fetch', 'pg', 'mysql', 'mysql2', 'redis', 'ioredis', 'mongodb', 'mongoose', 'jsonwebtoken'],
      ...['bcrypt', 'bcryptjs', 'ws', 'socket.io', 'koa', 'koa-router', '@koa/router', 'fastify', 'moment', 'dayjs'],
      ...[
        'zod',
        'joi',
        'ajv',
        'pino',
        'debug',
        'async',
        'ms',
        'nanoid',
        'validator',
        'amqplib',
        'kafkajs',
        'prom-client',
      ],
      ...['express-validator', 'express-rate-limit', 'http-errors', 'chalk', 'date-fns', 'ramda', 'underscore', 'hapi'],
    ],
    packages(read) {
      const text = read('package.json');
      const parsed = text === undefined ? undefined : readJson(text);
      return parsed?.ok === true ? Object.keys(tableAt(parsed.value, 'dependencies') ?? {}) : undefined;
    },
  },
};
