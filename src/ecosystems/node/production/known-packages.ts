/** Packages of Node.js by what they do at work. Sources: the packages' READMEs and package.json, read 2026. */

/** Programs that are called otherwise than the packages that bring them. */
export const PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  tsc: ['typescript'],
  tsserver: ['typescript'],
  ng: ['@angular/cli'],
  nest: ['@nestjs/cli'],
  'vue-cli-service': ['@vue/cli-service'],
  webpack: ['webpack', 'webpack-cli'],
  babel: ['@babel/cli', 'babel-cli'],
  'babel-node': ['@babel/node', 'babel-cli'],
  jest: ['jest', 'jest-cli'],
  vite: ['vite'],
  grunt: ['grunt', 'grunt-cli'],
  gulp: ['gulp', 'gulp-cli'],
  sequelize: ['sequelize-cli'],
  sequelizeCli: ['sequelize-cli'],
  playwright: ['playwright', '@playwright/test'],
  swc: ['@swc/cli'],
  tailwindcss: ['tailwindcss', '@tailwindcss/cli'],
  nuxi: ['nuxi', 'nuxt'],
  'remix-serve': ['@remix-run/serve'],
  strapi: ['@strapi/strapi', 'strapi'],
  'ts-node-dev': ['ts-node-dev'],
  tsnd: ['ts-node-dev'],
  'pm2-runtime': ['pm2'],
  next: ['next'],
};

/** Settings of tools that only development runs: what they name is loaded by the tool alone. */
export const TOOL_SETTINGS =
  /(?:^|\/)(?:\.(?!next\/)[^/]+\/.*|(?:\.?(?:jest|webpack|rollup|vite|vitest|karma|eslint|eslintrc|prettier|prettierrc|stylelint|stylelintrc|commitlint|commitlintrc|babel|babelrc|tailwind|postcss|cypress|playwright|wdio|protractor|nodemon|lintstagedrc|lint-staged|tsup|tsconfig|jsconfig|tslint|typedoc|esbuild|release|releaserc|renovate|nx|turbo|lerna|biome|mocharc|nycrc|c8rc|huskyrc|nest-cli|angular|components)(?:[.-][\w.-]+)?|gulpfile|[Gg]runtfile)(?:\.[cm]?[jt]sx?|\.json|\.ya?ml)?|package\.json|composer\.json|(?:docker-)?compose[^/]*\.ya?ml|pnpm-lock\.yaml|bun\.lock|yarn\.lock|[^/]*\.d\.[cm]?ts)$/;

/** Packages that another one loads by the name of a database or an engine. */
export const LOADED_BY_OTHERS: readonly { readonly name: string; readonly by: readonly string[] }[] = [
  ...[
    'pg',
    'pg-hstore',
    'mysql',
    'mysql2',
    'sqlite3',
    'better-sqlite3',
    'tedious',
    'mariadb',
    'oracledb',
    'sql.js',
  ].map((name) => ({
    name,
    by: ['sequelize', 'sequelize-typescript', 'typeorm', 'knex', 'bookshelf', 'objection', '@mikro-orm/core'],
  })),
  ...['ejs', 'pug', 'jade', 'hbs', 'handlebars', 'nunjucks', 'mustache', 'eta'].map((name) => ({
    name,
    by: [
      'express',
      'koa-views',
      'consolidate',
      'fastify',
      '@fastify/view',
      'point-of-view',
      '@nestjs/platform-express',
    ],
  })),
  ...['mongodb', 'redis', 'ioredis', 'amqplib', 'kafkajs', 'nats', 'mqtt', '@grpc/grpc-js'].map((name) => ({
    name,
    by: ['@nestjs/microservices', 'mongoose', 'agenda', 'bull', 'connect-redis'],
  })),
];

/** Programs that run other programs, named among their words or in their settings. */
export const RUNS_OTHERS: readonly string[] = [
  ...[
    'concurrently',
    'npm-run-all',
    'run-s',
    'run-p',
    'foreman',
    'nf',
    'pm2',
    'pm2-runtime',
    'forever',
    'cross-env-shell',
  ],
];
