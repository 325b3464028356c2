/**
 * Programs that every Unix may have and that run, read or remove other programs.
 * Sources: POSIX.1-2024, the tools' own manuals, read 2026.
 */

/** Shells and what reads a script into the running one. */
export const scriptReaders: readonly string[] = ['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'source', '.', 'eval'];
/** Programs that run the program named among their arguments. */
export const carriers: readonly string[] = [
  'xargs',
  'parallel',
  'chroot',
  'su',
  'runuser',
  'fakeroot',
  'script',
  'watch',
];
/** Files that are read into a shell to set variables only. */
export const settingsFiles: readonly string[] = [
  ...['activate', '.bashrc', '.profile', '.bash_profile', '.zshrc', 'profile', 'environment', 'env', '.env', 'envvars'],
  ...['os-release', 'lsb-release', 'nvm.sh', 'rvm', 'rvm.sh', 'setup.bash', 'sdkman-init.sh', 'conda.sh'],
];
/** Programs that run recipes of the project; a recipe may set up the machine it runs on. */
export const recipeRunners: readonly string[] = [
  ...['make', 'gmake', 'just', 'task', 'rake', 'invoke', 'fab', 'ant', 'scons', 'tox', 'nox', 'pants', 'bazel'],
  ...['ansible', 'ansible-playbook', 'ansible-pull', 'puppet', 'chef-client', 'chef-solo', 'salt-call', 'itamae'],
];
/** Scripts of build systems that only build, whatever their path. */
export const buildScripts: readonly string[] = [
  'configure',
  'config',
  'Configure',
  'autogen.sh',
  'gradlew',
  'mvnw',
  'sbt',
  'b2',
  'bjam',
  'cmake',
];

/** What may take a program, its interpreter (yum's Python) or the folder one stands in away. */
export const removers: readonly string[] = [
  ...['rm', 'rmdir', 'mv', 'unlink', 'dpkg', 'rpm', 'deluser', 'userdel', 'umount'],
  ...['ln', 'alternatives', 'update-alternatives'],
];

/** Programs that build or fetch for a project and leave files that everybody can read, whoever runs them. */
export const openBuilders: readonly string[] = [
  ...[
    'gcc',
    'g++',
    'cc',
    'c++',
    'clang',
    'javac',
    'cmake',
    'ninja',
    'meson',
    'ldconfig',
    'strip',
    'upx',
    'protoc',
    'make',
    'gmake',
  ],
  ...[
    'bower',
    'grunt',
    'gulp',
    'tsc',
    'ng',
    'n',
    'typings',
    'dep',
    'glide',
    'govendor',
    'godep',
    'go-wrapper',
    'easy_install',
  ],
  ...[
    'virtualenv',
    'pyvenv',
    'phpize',
    'pecl',
    'pear',
    'docker-php-ext-install',
    'docker-php-ext-configure',
    'a2enmod',
    'a2dismod',
  ],
  ...[
    'docker-php-ext-enable',
    'swift',
    'rebar3',
    'locale-gen',
    'update-locale',
    'localedef',
    'dpkg-reconfigure',
    'updatedb',
  ],
  ...[
    'gpg',
    'gpgv',
    'apt-key',
    'sbt',
    'lein',
    'stack',
    'cabal',
    'qmake',
    'autoreconf',
    'automake',
    'libtoolize',
    'bison',
    'flex',
  ],
  ...[
    'scanelf',
    'msgfmt',
    'sphinx-build',
    'mkdocs',
    'hugo',
    'webpack',
    'vite',
    'parcel',
    'rollup',
    'babel',
    'sass',
    'lessc',
  ],
];
