/**
 * Words that a shell takes for itself, and programs that start others in the background.
 * Sources: POSIX.1-2024, Shell Command Language 2.4, 2.15, and XBD 1.7 "Built-In Utilities"; bash manual 5.3, "Shell Builtin Commands" (2025).
 */

/** Commands that a shell runs without starting a program. */
export const SHELL_BUILTINS: ReadonlySet<string> = new Set([
  ...['.', ':', '[', '[[', 'alias', 'bg', 'bind', 'break', 'builtin', 'caller', 'cd', 'command', 'compgen', 'complete'],
  ...['continue', 'declare', 'dirs', 'disown', 'echo', 'enable', 'eval', 'exec', 'exit', 'export', 'false', 'fc', 'fg'],
  ...[
    'getopts',
    'hash',
    'help',
    'history',
    'jobs',
    'kill',
    'let',
    'local',
    'logout',
    'mapfile',
    'popd',
    'printf',
    'pushd',
  ],
  ...[
    'pwd',
    'read',
    'readarray',
    'readonly',
    'return',
    'set',
    'shift',
    'shopt',
    'source',
    'suspend',
    'test',
    'time',
    'times',
  ],
  ...['trap', 'true', 'type', 'typeset', 'ulimit', 'umask', 'unalias', 'unset', 'wait'],
]);

/** Programs that leave something running when they return; folders of such scripts end in `/`. */
export const SERVICE_STARTERS: readonly string[] = [
  ...['service', 'systemctl', 'rc-service', 'invoke-rc.d', 'start-stop-daemon', 'initctl', 'apachectl', 'apache2ctl'],
  ...[
    'cron',
    'crond',
    'sshd',
    'rsyslogd',
    'syslogd',
    'nginx',
    'php-fpm',
    'redis-server',
    'mongod',
    'mysqld_safe',
    'memcached',
  ],
  ...['dbus-daemon', 'Xvfb', 'supervisord', 'nohup', 'setsid', 'daemonize', 'screen', 'tmux'],
  ...['/etc/init.d/'],
];
