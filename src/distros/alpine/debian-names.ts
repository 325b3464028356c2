/**
 * What Debian's packages are called on Alpine. Only tools, libraries and compilers: servers keep their settings elsewhere there, and languages come in
 * other versions.
 * Sources: what the Dockerfiles of the test corpus install with apk; Alpine's aports, main and community; Debian 12's package list; read 2026-11-21.
 */

/** `name`: the same; `debian=alpine`: another; `debian=one,two`: two; `debian=`: nothing, as Alpine needs none. */
const NAMES: readonly string[] = [
  'acl apache2-utils apt-transport-https= apt-utils= aria2 attr autoconf automake bash bc bind9-host=bind-tools',
  'binutils bison brotli build-essential=build-base bzip2 ca-certificates ccache clang cmake coreutils cpio curl',
  'default-libmysqlclient-dev=mariadb-connector-c-dev default-mysql-client=mariadb-client dialog diffutils',
  'dnsutils=bind-tools dosfstools doxygen dumb-init e2fsprogs expect ffmpeg file findutils flex fontconfig',
  'fonts-dejavu=ttf-dejavu fonts-dejavu-core=ttf-dejavu fonts-liberation=ttf-liberation freetds-dev g++ gawk',
  'gcc=gcc,musl-dev gdb gettext gettext-base=gettext-envsubst gfortran ghostscript git git-core=git gnupg gosu=su-exec',
  'gnupg2=gnupg graphicsmagick graphviz grep gzip htop imagemagick inotify-tools iproute2 iptables',
  'iputils-ping=iputils iputils-tracepath=iputils jq less lftp libarchive-dev libarchive-tools',
  'libasound2-dev=alsa-lib-dev libatomic1=libatomic libbz2-dev=bzip2-dev libc-ares-dev=c-ares-dev',
  'libc6-dev=musl-dev libcairo2=cairo libcairo2-dev=cairo-dev libcap-dev libcurl4=libcurl',
  'libcurl4-gnutls-dev=curl-dev libcurl4-openssl-dev=curl-dev libedit-dev libeigen3-dev=eigen-dev',
  'libelf-dev=elfutils-dev libevent-dev libexpat1=expat libexpat1-dev=expat-dev libffi-dev libffi7=libffi',
  'libffi8=libffi libfftw3-dev=fftw-dev libfreetype6=freetype libfreetype6-dev=freetype-dev',
  'libfribidi-dev=fribidi-dev libgcc-s1=libgcc libgcc1=libgcc libgdbm-dev=gdbm-dev libgdk-pixbuf-2.0-0=gdk-pixbuf',
  'libgdk-pixbuf2.0-0=gdk-pixbuf libgdk-pixbuf2.0-dev=gdk-pixbuf-dev libgeos-dev=geos-dev libgif-dev=giflib-dev',
  'libgit2-dev libgl1=mesa-gl libgl1-mesa-glx=mesa-gl libglib2.0-0=glib libglib2.0-dev=glib-dev',
  'libgmp-dev=gmp-dev libgmp10=gmp libgomp1=libgomp libharfbuzz-dev=harfbuzz-dev libhdf5-dev=hdf5-dev',
  'libicu-dev=icu-dev libjpeg-dev=jpeg-dev libjpeg62-turbo=libjpeg-turbo libjpeg62-turbo-dev=libjpeg-turbo-dev',
  'libkrb5-dev=krb5-dev liblapack-dev=lapack-dev liblcms2-dev=lcms2-dev libldap2-dev=openldap-dev',
  'libleveldb-dev=leveldb-dev liblmdb-dev=lmdb-dev liblz4-dev=lz4-dev liblzma-dev=xz-dev libmagic-dev=file-dev',
  'libmagic1=libmagic libmagickwand-6.q16-6=imagemagick-libs libmagickwand-dev=imagemagick-dev',
  'libmariadb-dev=mariadb-connector-c-dev libmariadb-dev-compat=mariadb-connector-c-dev',
  'libmariadb3=mariadb-connector-c libmemcached-dev libmysqlclient-dev=mariadb-connector-c-dev',
  'libncurses-dev=ncurses-dev libncurses5-dev=ncurses-dev libncursesw5-dev=ncurses-dev libnss3=nss',
  'libonig-dev=oniguruma-dev libopenblas-dev=openblas-dev libpango-1.0-0=pango libpango1.0-dev=pango-dev',
  'libpangocairo-1.0-0=pango libpcap-dev libpcre2-dev=pcre2-dev libpng-dev libpoppler-cpp-dev=poppler-dev',
  'libpq-dev libpq5=libpq libproj-dev=proj-dev libprotobuf-dev=protobuf-dev librdkafka-dev',
  'libreadline-dev=readline-dev libreadline6-dev=readline-dev librsvg2-dev=librsvg-dev',
  'libsasl2-dev=cyrus-sasl-dev libsdl2-dev=sdl2-dev libseccomp-dev libsm6=libsm libsnappy-dev=snappy-dev',
  'libsodium-dev libsqlite3-0=sqlite-libs libsqlite3-dev=sqlite-dev libssh2-1-dev=libssh2-dev',
  'libssl-dev=openssl-dev libstdc++6=libstdc++ libtiff-dev=tiff-dev libtiff5-dev=tiff-dev libtool libunwind-dev',
  'libusb-1.0-0-dev=libusb-dev libuv1-dev=libuv-dev libvips=vips libvips-dev=vips-dev libvips42=vips libwebp-dev',
  'libx11-6=libx11 libx11-dev libxext-dev libxext6=libxext libxml2 libxml2-dev libxml2-utils',
  'libxrender1=libxrender libxslt-dev libxslt1-dev=libxslt-dev libxslt1.1=libxslt libxt-dev libyaml-0-2=yaml',
  'libyaml-dev=yaml-dev libzip-dev libzip4=libzip libzmq3-dev=zeromq-dev libzstd-dev=zstd-dev lsof lz4 m4',
  'make mariadb-client mercurial media-types=mailcap meson moreutils mtr nano nasm ncdu net-tools netcat-openbsd',
  'ninja-build=samurai nmap openssh-client openssl pandoc=pandoc-cli parallel patch pigz pkg-config=pkgconf',
  'pkgconf poppler-utils postgresql-client procps protobuf-compiler=protoc psmisc pv pwgen rclone',
  'redis-tools=redis rsync screen sed socat software-properties-common= sox sqlite3=sqlite squashfs-tools sshpass',
  'strace subversion sudo swig tar tcl tcpdump tesseract-ocr=tesseract-ocr,tesseract-ocr-data-eng tini tmux tree ttf-dejavu tzdata unixodbc',
  'unixodbc-dev unzip util-linux uuid-dev=util-linux-dev vim wget whois wireguard-tools xz-utils=xz',
  'yasm zip zlib1g=zlib zlib1g-dev=zlib-dev zsh zstd',
];

const byName: ReadonlyMap<string, readonly string[]> = new Map(
  NAMES.flatMap((line) => line.split(' ')).map((entry) => {
    const [debian = '', alpine] = entry.split('=');
    return [debian, alpine === undefined ? [debian] : alpine.split(',').filter((name) => name !== '')];
  }),
);

/** Packages that a program comes with which has another name, as Debian calls both. */
const BROUGHT: Readonly<Record<string, readonly string[]>> = {
  'ca-certificates': ['update-ca-certificates'],
  'default-mysql-client': ['mysql', 'mysqldump', 'mysqladmin'],
  'mariadb-client': ['mysql', 'mysqldump', 'mysqladmin', 'mariadb'],
  dnsutils: ['dig', 'nslookup', 'host'],
  'gettext-base': ['envsubst'],
  gettext: ['envsubst', 'msgfmt'],
  gosu: ['gosu'],
  imagemagick: ['convert', 'identify', 'mogrify'],
  'inotify-tools': ['inotifywait'],
  'netcat-openbsd': ['nc'],
  'poppler-utils': ['pdftotext', 'pdftoppm'],
  'postgresql-client': ['psql', 'pg_isready', 'pg_dump', 'pg_restore'],
  'redis-tools': ['redis-cli'],
  sqlite3: ['sqlite3'],
  'tesseract-ocr': ['tesseract'],
};

/** Alpine's packages for one of Debian's, by its name without version; undefined when none is known. */
export function alpineNames(debian: string): readonly string[] | undefined {
  return byName.get(debian);
}

/** The package that brings a program, among those of the given names; undefined when none is known to. */
export function packageWith(program: string, debian: ReadonlySet<string>): string | undefined {
  return [...debian].find((name) => name === program || BROUGHT[name]?.includes(program) === true);
}

/** Commands that are needed besides, for a package to do the same; none for nearly all. su-exec takes the words that gosu takes (su-exec 0.2, its README). */
export function commandsAfter(debian: string): readonly string[] {
  return debian === 'gosu' ? ['ln -s /sbin/su-exec /usr/local/bin/gosu'] : [];
}

/** The commands that install packages, by Alpine's names, and leave no lists (apk-tools 2.14, apk(8)). */
export function alpineInstallation(names: readonly string[]): readonly string[] {
  return [`apk add --no-cache ${names.join(' ')}`];
}
