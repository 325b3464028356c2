/**
 * Words of calls that are secrets.
 * Sources: the manuals of the programs, read 2026: curl(1), mysql(1), sshpass(1), docker-login, htpasswd(1), chpasswd(8), composer config,
 * poetry config, bundle-config(1), aws configure set, npm config, smbclient(1), ldapadd(1), svn, az login, helm repo add.
 */

/** Where a call has one. */
export interface SecretWord {
  readonly programs: readonly string[];
  /** Words that must stand behind the name, options left out: each a pattern. */
  readonly words?: readonly RegExp[];
  /** The word is the value of one of these options. */
  readonly flags?: readonly string[];
  /** True: it is written into the same word as the option, and only so (`-psecret`). */
  readonly attached?: true;
  /** Its place among the words without options, the name of the program not counted. */
  readonly operand?: number;
  /** The secret is what stands behind the first colon. */
  readonly behindColon?: true;
}

const CLIENTS = ['mysql', 'mysqladmin', 'mysqldump', 'mysqlimport', 'mariadb', 'mariadb-admin', 'mariadb-dump'];

export const SECRET_WORDS: readonly SecretWord[] = [
  { programs: ['curl'], flags: ['-u', '--user', '-U', '--proxy-user'], behindColon: true },
  { programs: ['curl'], flags: ['--oauth2-bearer', '--pass'] },
  { programs: CLIENTS, flags: ['-p'], attached: true },
  { programs: ['sshpass'], flags: ['-p'] },
  { programs: ['docker', 'podman', 'buildah', 'skopeo', 'az'], words: [/^login$/], flags: ['-p'] },
  { programs: ['htpasswd'], operand: 2 },
  { programs: ['ldapadd', 'ldapmodify', 'ldapsearch'], flags: ['-w'] },
  { programs: ['composer'], words: [/^config$/, /^http-basic\./], operand: 3 },
  { programs: ['composer'], words: [/^config$/, /^(?:github-oauth|gitlab-oauth|gitlab-token|bearer)\./], operand: 2 },
  { programs: ['poetry'], words: [/^config$/, /^http-basic\./], operand: 3 },
  { programs: ['poetry'], words: [/^config$/, /^pypi-token\./], operand: 2 },
  { programs: ['bundle', 'bundler'], words: [/^config$/, /^set$/], operand: 3, behindColon: true },
  { programs: ['bundle', 'bundler'], words: [/^config$/], operand: 2, behindColon: true },
  { programs: ['aws'], words: [/^configure$/, /^set$/, /secret|token/], operand: 3 },
  { programs: ['npm', 'pnpm', 'yarn'], words: [/^config$/, /^set$/, /(?:_authToken|_password|_auth)$/], operand: 3 },
  { programs: ['npm', 'pnpm', 'yarn'], words: [/^set$/, /(?:_authToken|_password|_auth)$/], operand: 2 },
];

/** Programs that read `name:password` from what is piped into them. */
export const PASSWORD_READERS: readonly string[] = ['chpasswd'];
