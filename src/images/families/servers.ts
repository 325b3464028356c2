/**
 * Images of servers and databases. Sources: their docker-library repositories and pages on Docker Hub, read 2025; CMD, EXPOSE and USER: the Dockerfiles of
 * nginx/docker-nginx, MariaDB/mariadb-docker, influxdata/influxdata-docker, jenkinsci/docker and docker-library, at their commits of 2026-08.
 */
import type { ImageFamily } from '../../knowledge/image-family.js';
import { defineFamily } from '../define-family.js';
import { atLeast, type System, type Tag } from '../tag.js';

const DEBIAN: System = { distro: 'debian', release: undefined };
const UBUNTU: System = { distro: 'ubuntu', release: undefined };
const ALPINE: System = { distro: 'alpine', release: '3' };
const RHEL: System = { distro: 'rhel', release: undefined };

const NGINX: readonly string[] = ['nginx', '-g', 'daemon off;'];

const web: readonly ImageFamily[] = [
  // Since 1.19 an entry point runs the scripts of /docker-entrypoint.d when the command is nginx.
  defineFamily({
    names: ['nginx'],
    system: DEBIAN,
    // Both have the same folders, modules and scripts, and curl (nginx/docker-nginx, Dockerfile-debian.template, Dockerfile-alpine.template, 2026).
    alpine: {
      since: [1, 23],
      exactly: [1, 23, 3],
      programs: ['nginx', 'nginx-debug', 'curl', 'envsubst'],
      accounts: ['nginx'],
      content: ['/usr/share/nginx', '/etc/nginx', '/var/www'],
      starts: true,
    },
    words: ['mainline', 'perl', 'otel'],
    entrypoint: ({ version }) => (atLeast(version, [1, 19]) ? 'inspects' : 'none'),
    starts: NGINX,
    ports: [80],
  }),
  defineFamily({
    names: ['nginxinc/nginx-unprivileged'],
    system: DEBIAN,
    words: ['mainline', 'perl', 'otel'],
    user: '101',
    entrypoint: 'inspects',
    starts: NGINX,
    ports: [8080],
  }),
  defineFamily({
    names: ['httpd'],
    system: DEBIAN,
    workdir: '/usr/local/apache2',
    starts: ['httpd-foreground'],
    ports: [80],
  }),
  defineFamily({
    names: ['haproxy'],
    system: DEBIAN,
    entrypoint: 'inspects',
    words: ['dev'],
    workdir: '/var/lib/haproxy',
    user: ({ version }) => (version.length === 0 || atLeast(version, [2, 4]) ? 'haproxy' : 'root'),
    starts: ['haproxy', '-f', '/usr/local/etc/haproxy/haproxy.cfg'],
  }),
  defineFamily({
    names: ['wordpress'],
    system: DEBIAN,
    words: ['php', 'apache', 'fpm', ...phpWords()],
    workdir: '/var/www/html',
    entrypoint: 'inspects',
    starts: servesPhp,
    ports: portOfPhp,
  }),
  defineFamily({
    names: ['drupal', 'joomla'],
    system: DEBIAN,
    words: ['php', 'apache', 'fpm', ...phpWords()],
    workdir: '/var/www/html',
    entrypoint: 'passes-on',
    starts: servesPhp,
    ports: portOfPhp,
  }),
];

/** Apache, unless the tag says FPM. */
function servesPhp({ words }: Tag): readonly string[] {
  return [words.includes('fpm') ? 'php-fpm' : 'apache2-foreground'];
}

function portOfPhp({ words }: Tag): readonly number[] {
  return [words.includes('fpm') ? 9000 : 80];
}

function phpWords(): readonly string[] {
  return ['5.6', '7.0', '7.1', '7.2', '7.3', '7.4', '8.0', '8.1', '8.2', '8.3', '8.4'].map(
    (version) => `php${version}`,
  );
}

/** mysql: Debian up to 5.6 and where the tag says so, Oracle Linux from 8.0 on; 5.7 moved on its way (docker-library/mysql, 2024). */
const databases: readonly ImageFamily[] = [
  defineFamily({
    names: ['mysql'],
    system: ({ version }) => (atLeast(version, [8]) ? RHEL : atLeast(version, [5, 7]) ? undefined : DEBIAN),
    words: ['debian', 'oracle', 'innovation'],
    entrypoint: 'inspects',
    starts: ['mysqld'],
    ports: [3306],
  }),
  defineFamily({ names: ['mariadb'], system: UBUNTU, entrypoint: 'inspects', starts: ['mysqld'], ports: [3306] }),
  defineFamily({
    names: ['postgres'],
    system: DEBIAN,
    env: { PGDATA: '/var/lib/postgresql/data' },
    entrypoint: 'inspects',
    starts: ['postgres'],
    ports: [5432],
  }),
  defineFamily({
    names: ['mongo'],
    system: ({ version }) => (atLeast(version, [4]) ? UBUNTU : DEBIAN),
    entrypoint: 'inspects',
    starts: ['mongod'],
    ports: [27017],
  }),
  ...(['redis', 'valkey/valkey'] as const).map((name) =>
    defineFamily({
      names: [name],
      system: DEBIAN,
      workdir: '/data',
      entrypoint: 'inspects',
      starts: [`${name.split('/').at(-1)!}-server`],
      ports: [6379],
    }),
  ),
  defineFamily({
    names: ['memcached'],
    system: DEBIAN,
    user: 'memcache',
    entrypoint: 'passes-on',
    starts: ['memcached'],
    ports: [11211],
  }),
  defineFamily({ names: ['influxdb'], system: DEBIAN, words: ['data', 'meta'], entrypoint: 'inspects' }),
  defineFamily({
    names: ['rabbitmq'],
    system: UBUNTU,
    words: ['management'],
    entrypoint: 'inspects',
    starts: ['rabbitmq-server'],
    ports: [5672],
  }),
  defineFamily({
    names: ['cassandra'],
    system: ({ version }) => (atLeast(version, [4]) ? UBUNTU : DEBIAN),
    entrypoint: 'inspects',
    starts: ['cassandra', '-f'],
    ports: [9042],
  }),
];

const tools: readonly ImageFamily[] = [
  defineFamily({
    names: ['docker'],
    system: ALPINE,
    words: ['dind', 'git', 'cli', 'rootless'],
    entrypoint: 'inspects',
  }),
  defineFamily({
    names: ['jenkins', 'jenkins/jenkins'],
    system: DEBIAN,
    words: ['jdk', 'jdk8', 'jdk11', 'jdk17', 'jdk21', 'centos7', 'almalinux'],
    user: 'jenkins',
    entrypoint: 'inspects',
  }),
];

export const serverFamilies: readonly ImageFamily[] = [...web, ...databases, ...tools];
