/**
 * Words that a shell takes for itself, programs that go on in the background, and programs of every Unix.
 * Sources: POSIX.1-2024, Shell Command Language 2.4, 2.15, and XBD 1.7 "Built-In Utilities"; bash manual 5.3, "Shell Builtin Commands" (2025);
 * dash(1) 0.5.12; the manuals of the programs, read 2026.
 */

/** Commands that a shell runs without starting a program. */
export const SHELL_BUILTINS: ReadonlySet<string> = new Set([
  ...['.', ':', '[', '[[', 'alias', 'bg', 'bind', 'break', 'builtin', 'caller', 'cd', 'chdir', 'command', 'compgen'],
  ...['complete', 'continue', 'declare', 'dirs', 'disown', 'echo', 'enable', 'eval', 'exec', 'exit', 'export', 'false'],
  ...['fc', 'fg', 'getopts', 'hash', 'help', 'history', 'jobs', 'kill', 'let', 'local', 'logout', 'mapfile', 'popd'],
  ...['printf', 'pushd', 'pwd', 'read', 'readarray', 'readonly', 'return', 'set', 'shift', 'shopt', 'source'],
  ...['suspend', 'test', 'time', 'times', 'trap', 'true', 'type', 'typeset', 'ulimit', 'umask', 'unalias', 'unset'],
  'wait',
]);

/** Variables that change no program's results, but the language of its messages, its clock, and whether it asks (locale(7), debconf(7)). */
export const MESSAGE_VARIABLES: ReadonlySet<string> = new Set([
  ...['DEBIAN_FRONTEND', 'TERM', 'LANG', 'LANGUAGE', 'LC_ALL', 'TZ'],
]);

/** Variables by which every program is found, or loaded with something else (POSIX.1-2024, XBD 8; ld.so(8), 2024). */
export const LOADING_VARIABLES: ReadonlySet<string> = new Set([
  ...['PATH', 'HOME', 'TMPDIR', 'LD_LIBRARY_PATH', 'LD_PRELOAD'],
]);

/** Builtins that read commands, and so may define functions. */
export const FILE_READERS: ReadonlySet<string> = new Set(['.', 'source', 'eval']);

/** Builtins after which the shell itself has something to do, or reads words differently. */
export const SHELL_BOUND: ReadonlySet<string> = new Set(['trap', 'wait', 'alias', 'bg', 'fg', 'disown']);

/** Shell functions that the start files of version managers define. Their READMEs, read 2026. */
export const SHELL_FUNCTIONS: ReadonlySet<string> = new Set([
  ...['nvm', 'fnm', 'rvm', 'rbenv', 'chruby', 'pyenv', 'conda', 'mamba', 'micromamba', 'deactivate', 'workon'],
  ...['sdk', 'jenv', 'jabba', 'gvm', 'goenv', 'phpenv', 'phpbrew', 'nodenv', 'asdf', 'mise', 'module', 'ml', 'spack'],
]);

/** Programs that leave something running when they return; folders of such scripts end in `/`. */
export const SERVICE_STARTERS: readonly string[] = [
  ...['service', 'systemctl', 'rc-service', 'invoke-rc.d', 'start-stop-daemon', 'initctl', 'apachectl', 'apache2ctl'],
  ...['cron', 'crond', 'sshd', 'rsyslogd', 'syslogd', 'nginx', 'php-fpm', 'redis-server', 'mongod', 'mysqld_safe'],
  ...['memcached', 'dbus-daemon', 'dockerd', 'Xvfb', 'supervisord', 'nohup', 'setsid', 'daemonize', 'screen', 'tmux'],
  ...['ssh-agent', 'gpg-agent', '/etc/init.d/', '/etc/rc.d/'],
];

/** Words by which programs are told to go on in the background. */
export const BACKGROUND_WORDS: ReadonlySet<string> = new Set([
  ...['start', 'restart', '--start', '--daemon', '--daemonize', '--daemonise', '--detach', '--detached', '-detached'],
  ...['--background', '--fork'],
]);

/** Programs that, at the end of a start command, do nothing but keep it from ending. */
export const KEEP_ALIVES: ReadonlySet<string> = new Set(['tail', 'sleep', 'cat', 'watch']);

/** Programs of the system that are never a project's own script. */
export const SYSTEM_PROGRAMS: ReadonlySet<string> = new Set([
  ...[
    'sh',
    'bash',
    'dash',
    'ash',
    'zsh',
    'ksh',
    'fish',
    'tcsh',
    'csh',
    'tail',
    'sleep',
    'cat',
    'cp',
    'ls',
    'make',
    'su',
  ],
  ...['sudo', 'env', 'curl', 'wget', 'git', 'ssh', 'sshd', 'cron', 'crond', 'top', 'watch', 'service', 'systemctl'],
  ...['nginx', 'httpd', 'apache2', 'apachectl', 'apache2ctl', 'apache2-foreground', 'redis-server', 'mongod'],
  ...['mysqld', 'mysqld_safe', 'postgres', 'memcached', 'haproxy', 'supervisord', 'runsvdir', 'svscan', 'socat'],
]);
