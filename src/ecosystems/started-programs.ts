/**
 * Programs of languages as containers start them, for telling them from scripts that only a shell can start.
 * Sources: the tools' manuals on where and how they write executables, read 2026.
 */

/** Interpreters, runners and servers; a version behind the name (`python3.11`, `php8`) is left out. */
export const LANGUAGE_PROGRAMS: ReadonlySet<string> = new Set([
  ...['python', 'pip', 'pypy', 'ipython', 'jupyter', 'jupyter-notebook', 'jupyter-lab', 'gunicorn', 'uvicorn'],
  ...['hypercorn', 'daphne', 'uwsgi', 'waitress-serve', 'celery', 'flask', 'django-admin', 'streamlit', 'poetry'],
  ...['pipenv', 'uv', 'tox', 'pytest', 'honcho', 'circusd', 'scrapy', 'mkdocs', 'airflow'],
  ...['node', 'nodejs', 'npm', 'npx', 'yarn', 'pnpm', 'bun', 'deno', 'pm2', 'pm2-docker', 'pm2-runtime'],
  ...['forever', 'nodemon', 'ts-node', 'gulp', 'grunt', 'http-server', 'ember'],
  ...[
    'ruby',
    'bundle',
    'bundler',
    'rake',
    'rails',
    'rackup',
    'puma',
    'unicorn',
    'thin',
    'sidekiq',
    'foreman',
    'jekyll',
  ],
  ...['java', 'mvn', 'gradle', 'sbt', 'ant', 'lein', 'dotnet', 'mono', 'php', 'php-fpm', 'composer', 'perl'],
  ...['plackup', 'morbo', 'hypnotoad', 'go', 'cargo', 'mix', 'iex', 'elixir', 'erl', 'R', 'Rscript', 'julia', 'swift'],
  ...['lua', 'luajit', 'stack', 'cabal', 'hugo'],
]);

/** Endings of scripts in other languages than the shell's: a shell cannot run them, so they begin with `#!` or do not start at all. */
export const OTHER_SCRIPTS: readonly string[] = [
  '.py',
  '.rb',
  '.pl',
  '.js',
  '.mjs',
  '.cjs',
  '.php',
  '.lua',
  '.R',
  '.exs',
];

/** Folders, anywhere in a path, where tools put what the kernel can start: compiled programs, or scripts with a `#!` line. */
export const STARTABLE_FOLDERS: readonly string[] = [
  // `go install`; the official image has GOPATH /go
  '/go/bin/',
  // cargo, SwiftPM
  ...['target/release/', 'target/debug/', '.build/release/', '.build/debug/'],
  // npm links its packages' scripts here and gives them a `#!` line
  'node_modules/.bin/',
];

/** Scripts that a tool writes into projects, with a `#!` line. */
export const STARTABLE_FILES: readonly string[] = ['gradlew', 'mvnw', 'bin/rails', 'bin/rake', 'bin/bundle'];
