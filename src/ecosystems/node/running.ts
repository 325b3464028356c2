/** Node.js programs as they run. Sources: the packages' documentation, read 2026. */
import type { ProjectScript, RunningPrograms } from '../../knowledge/running-programs.js';
import type { ProjectFiles } from '../../knowledge/package-manager.js';
import { textAt } from '../data-values.js';
import { lineOfJsonKey, readJson } from '../read-json.js';

export const nodeRunning: RunningPrograms = {
  programs: [
    ...[
      'node',
      'nodejs',
      'npm',
      'npx',
      'yarn',
      'yarnpkg',
      'pnpm',
      'bun',
      'bunx',
      'deno',
      'pm2-runtime',
      'ts-node',
      'tsx',
    ],
    ...['nodemon', 'next', 'nuxt', 'nest', 'serve', 'http-server', 'probot', 'fastify', 'sls', 'cross-env', 'dotenv'],
    ...['env-cmd', 'micro', 'forever', 'strapi', 'astro', 'remix-serve', 'json-server'],
  ],
  // dev servers and build tools keep caches below node_modules, and generated clients too
  buildTools: [
    ...[
      'vite',
      'webpack',
      'webpack-dev-server',
      'react-scripts',
      'vue-cli-service',
      'ng',
      'gatsby',
      'parcel',
      'rollup',
    ],
    ...['prisma', 'expo', 'gulp', 'grunt', 'browserify', 'pm2', 'ember', 'nx', 'turbo', 'lerna', 'snowpack', 'tsc'],
    ...['node-sass', 'sass', 'babel', 'bower', 'ionic', 'gitbook', 'hexo'],
  ],
  building: ['dev', 'build', 'generate', 'develop', 'install', 'ci', 'add'],
  writeCalls: [
    ...[
      'writeFile',
      'createWriteStream',
      'appendFile',
      'mkdir',
      'copyFile',
      'rename(',
      'sqlite',
      'multer',
      'lowdb',
      'nedb',
    ],
    ...[
      'winston',
      'formidable',
      'leveldb',
      'level(',
      'fs.open',
      'outputFile',
      'outputJson',
      'ensureDir',
      '.mv(',
      'lmdb',
    ],
  ],
  homePackages: {
    puppeteer: 'PUPPETEER_CACHE_DIR',
    playwright: 'PLAYWRIGHT_BROWSERS_PATH',
    '@playwright/test': 'PLAYWRIGHT_BROWSERS_PATH',
    'playwright-chromium': 'PLAYWRIGHT_BROWSERS_PATH',
    cypress: 'CYPRESS_CACHE_FOLDER',
  },
  sources: ['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts', '.jsx', '.tsx'],
  starts: [
    ...['child_process', 'execa', 'shelljs', 'cross-spawn', "'zx'", '"zx"', 'node-pty', 'dlopen'],
    ...['ffi-napi', 'koffi', 'Bun.spawn', 'Deno.Command'],
  ],
  startingPackages: [
    ...['puppeteer', 'puppeteer-core', 'playwright', 'playwright-core', '@playwright/test', 'selenium-webdriver'],
    ...['phantomjs', 'phantomjs-prebuilt', 'html-pdf', 'wkhtmltopdf', 'chrome-launcher', 'gm', 'imagemagick'],
    ...['fluent-ffmpeg', 'ffmpeg-static', 'simple-git', 'nodegit', 'ffi-napi', 'koffi', 'node-pty', 'pm2', 'sox'],
    // They ask the system which OpenSSL it has by programs of the shell (prisma.io, "System requirements", 2026).
    ...['prisma', '@prisma/client', 'oracledb', 'odbc', 'node-tesseract-ocr', 'pdf-poppler', 'pdf2pic'],
    ...['@tensorflow/tfjs-node', 'serverless', 'electron'],
  ],
  // image optimisation and incremental regeneration (nextjs.org, "Self-hosting", 2026)
  writtenFolders: { next: ['.next'], gatsby: ['.cache', 'public'], '@strapi/strapi': ['.tmp', 'public/uploads'] },
  // nodejs.org "Node.js, the difference between development and production"; npm leaves development packages out where it is set. 2026.
  variables: [
    {
      name: 'NODE_ENV',
      value: 'production',
      needed: 'running',
      // expressjs.com "app.settings", koajs.com "app.env".
      readAs: ["get('env')", 'get("env")', 'app.env', 'settings.env', 'ctx.env'],
      chosenBy: [
        'config',
        'sequelize',
        'sequelize-cli',
        'knex',
        'dotenv-flow',
        'convict',
        'nconf',
        'db-migrate',
        'typeorm',
        'objection',
      ],
    },
  ],
  buildSteps: undefined,
  script: scriptBehind,
};

const RUNNERS: readonly string[] = ['npm', 'yarn', 'yarnpkg', 'pnpm', 'bun'];
const RUN_WORDS: readonly string[] = ['run', 'run-script'];

/** `npm start`, `yarn serve`, `pnpm run x`: what package.json has under that name, with what runs before it. */
function scriptBehind(words: readonly string[], project: ProjectFiles): ProjectScript | undefined {
  const [program = '', ...rest] = words;
  if (!RUNNERS.includes(program)) return undefined;
  const plain = rest.filter((word) => !word.startsWith('-'));
  const name = RUN_WORDS.includes(plain[0] ?? '') ? plain[1] : plain[0];
  const text = project.read('package.json');
  const parsed = name === undefined || text === undefined ? undefined : readJson(text);
  if (parsed?.ok !== true || name === undefined) return undefined;
  const own = textAt(parsed.value, 'scripts', name) ?? (name === 'start' ? 'node server.js' : undefined);
  if (own === undefined) return undefined;
  const before = textAt(parsed.value, 'scripts', `pre${name}`);
  const line = lineOfJsonKey(text!, ['scripts', name]);
  return { text: before === undefined ? own : `${before} && ${own}`, file: 'package.json', line };
}
