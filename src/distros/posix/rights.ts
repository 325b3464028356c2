/**
 * Programs that need the rights of root, or give them up themselves.
 * Sources: their manuals, read 2026; capabilities(7) 6.9 (2024).
 */

/** Programs that do not do their work, or not all of it, as another user. */
export const ROOT_PROGRAMS: ReadonlySet<string> = new Set([
  // services that start others, or change to a user for each request
  ...['init', 'systemd', 'systemctl', 'service', 'initctl', 'rc-service', 'openrc', 'supervisord', 'runsvdir', 'runsv'],
  ...['s6-svscan', 's6-overlay-init', 'svscan', 'svscanboot', 'monit', 'my_init', 'start-stop-daemon', 'invoke-rc.d'],
  ...['cron', 'crond', 'atd', 'anacron', 'sshd', 'dropbear', 'vsftpd', 'proftpd', 'pure-ftpd', 'xinetd', 'inetd'],
  ...['apache2', 'apachectl', 'apache2ctl', 'apache2-foreground', 'httpd', 'httpd-foreground', 'nginx', 'openresty'],
  ...['php-fpm', 'lighttpd', 'squid', 'postfix', 'master', 'dovecot', 'exim', 'sendmail', 'slapd', 'named', 'dnsmasq'],
  ...[
    'rsyslogd',
    'syslogd',
    'syslog-ng',
    'smbd',
    'nmbd',
    'rpcbind',
    'nfsd',
    'ntpd',
    'chronyd',
    'freeradius',
    'saslauthd',
  ],
  ...[
    'dockerd',
    'containerd',
    'kubelet',
    'mysqld',
    'mysqld_safe',
    'postgres',
    'mongod',
    'redis-server',
    'rabbitmq-server',
  ],
  // network and system settings
  ...['iptables', 'ip6tables', 'nft', 'ipset', 'ip', 'ifconfig', 'route', 'tc', 'brctl', 'openvpn', 'wg', 'wg-quick'],
  ...[
    'ipsec',
    'charon',
    'pppd',
    'tcpdump',
    'sysctl',
    'modprobe',
    'insmod',
    'mount',
    'umount',
    'losetup',
    'mkfs',
    'chroot',
  ],
  ...['nsenter', 'unshare', 'setcap', 'mknod', 'ldconfig', 'update-ca-certificates', 'update-alternatives'],
  // files and accounts of others
  ...['chown', 'chgrp', 'useradd', 'usermod', 'userdel', 'groupadd', 'groupmod', 'adduser', 'addgroup', 'deluser'],
  ...['passwd', 'chpasswd', 'visudo'],
  // packages of the distribution
  ...['apt-get', 'apt', 'dpkg', 'apk', 'yum', 'dnf', 'microdnf', 'rpm', 'zypper', 'pacman'],
]);

/** Programs that start another one as another user: they need root to do so, and do by themselves what USER would do. */
export const STEPPING_DOWN: ReadonlySet<string> = new Set([
  ...['gosu', 'su-exec', 'setpriv', 'setuidgid', 's6-setuidgid', 'chpst', 'runuser', 'su', 'sudo', 'doas', 'capsh'],
  ...['sudo-u', 'setuser', 'pysu', 'drop-privileges'],
]);

/** Programs that give files to a user, and those that make folders. */
export const GIVES_FILES: ReadonlySet<string> = new Set(['chown', 'chgrp']);
export const MAKES_FOLDERS: ReadonlySet<string> = new Set(['mkdir']);

/** Flags by which a server is told to change to a user after its start. */
export const STEPPING_DOWN_FLAGS: ReadonlySet<string> = new Set([
  ...['--uid', '--gid', '--user', '--group', '--setuid', '--setgid', '--chuid', '--run-as', '--runas'],
]);

/** Programs that do no more than they are told, with files that whoever starts them may touch. */
export const PLAIN_PROGRAMS: ReadonlySet<string> = new Set([
  ...['sleep', 'tail', 'head', 'wait-for-it', 'wait-for', 'dockerize', 'nc', 'ncat', 'socat', 'curl', 'wget', 'git'],
  ...[
    'date',
    'id',
    'whoami',
    'hostname',
    'uname',
    'which',
    'env',
    'printenv',
    'mktemp',
    'seq',
    'sort',
    'jq',
    'openssl',
  ],
  ...['psql', 'pg_isready', 'mysql', 'mysqladmin', 'redis-cli', 'mongo', 'mongosh', 'xargs', 'stat', 'ls', 'find'],
  ...['awk', 'getent', 'timeout', 'envsubst', 'pwd', 'tr', 'cut', 'ps', 'pgrep', 'pkill', 'kill', 'true', 'false'],
]);
