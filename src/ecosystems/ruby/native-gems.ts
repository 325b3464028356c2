/**
 * Gems that are compiled when they are installed, and what gems need of the system. Sources: the gems' gemspecs (`extensions`), extconf.rb and READMEs, from memory,
 * 2026-11.
 */

/** Name → development packages of Debian that the compiled part is linked with. */
export const NATIVE_GEMS: Readonly<Record<string, readonly string[]>> = {
  ...linkedWith(
    [],
    [
      ...[
        'bcrypt',
        'bigdecimal',
        'bindex',
        'binding_of_caller',
        'bootsnap',
        'bcrypt_pbkdf',
        'byebug',
        'cbor',
        'commonmarker',
      ],
      ...['concurrent-ruby-ext', 'date', 'debug', 'debug_inspector', 'digest-crc', 'digest-murmurhash', 'ed25519'],
      ...[
        'escape_utils',
        'etc',
        'fast_blank',
        'fast_xs',
        'ffi-compiler',
        'hamlit',
        'hiredis',
        'hitimes',
        'http_parser.rb',
      ],
      ...['io-console', 'io-event', 'io-wait', 'jaro_winkler', 'json', 'kgio', 'levenshtein', 'llhttp-ffi'],
      ...['msgpack', 'murmurhash3', 'nio4r', 'numo-narray', 'oj', 'ox', 'posix-spawn', 'prism'],
      ...['racc', 'raindrops', 'rbtree', 'rdiscount', 'redcarpet', 'rinku', 'ruby-prof', 'stackprof'],
      ...['stringio', 'strptime', 'strscan', 'unicode', 'unicorn', 'websocket-driver', 'yajl-ruby'],
      ...['bson', 'bson_ext', 'cool.io', 'date_core', 'nkf', 'syslog', 'ruby-xxHash'],
    ],
  ),
  ...linkedWith(['g++'], ['sassc', 'snappy', 'unf_ext', 'mini_racer', 'libv8-node', 'google-protobuf', 'grpc']),
  ...linkedWith(['libssl-dev'], ['puma', 'hiredis-client', 'openssl', 'trilogy']),
  ...linkedWith(['g++', 'libssl-dev'], ['eventmachine', 'thin']),
  ...linkedWith(['libpq-dev'], ['pg', 'sequel_pg', 'do_postgres']),
  ...linkedWith(['default-libmysqlclient-dev'], ['mysql2', 'mysql', 'do_mysql']),
  ...linkedWith(['libsqlite3-dev'], ['sqlite3', 'do_sqlite3']),
  ...linkedWith(['libxml2-dev', 'libxslt1-dev', 'zlib1g-dev', 'liblzma-dev'], ['nokogiri']),
  ...linkedWith(['libxml2-dev'], ['libxml-ruby', 'nokogumbo']),
  ...linkedWith(['libffi-dev'], ['ffi', 'fiddle']),
  ...linkedWith(['libyaml-dev'], ['psych']),
  ...linkedWith(['libicu-dev', 'zlib1g-dev', 'g++'], ['charlock_holmes']),
  ...linkedWith(['libcurl4-openssl-dev'], ['curb', 'patron']),
  ...linkedWith(['libmagic-dev'], ['ruby-filemagic']),
  ...linkedWith(['freetds-dev'], ['tiny_tds']),
  ...linkedWith(['libgmp-dev'], ['gmp']),
  ...linkedWith(['libreadline-dev'], ['readline-ext']),
  ...linkedWith(['zlib1g-dev'], ['zlib', 'zopfli']),
  ...linkedWith(['librdkafka-dev', 'g++', 'libssl-dev', 'zlib1g-dev'], ['rdkafka']),
};

function linkedWith(headers: readonly string[], names: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(names.map((name) => [name, headers]));
}

/** Name → packages of Debian that it calls or loads when it runs. */
export const GEM_NEEDS: Readonly<Record<string, readonly string[]>> = {
  mini_magick: ['imagemagick'],
  paperclip: ['imagemagick'],
  'kt-paperclip': ['imagemagick'],
  'ruby-vips': ['libvips42'],
  ethon: ['libcurl4'],
  typhoeus: ['libcurl4'],
  rbnacl: ['libsodium23'],
  // Without tzinfo-data it reads /usr/share/zoneinfo (tzinfo's README), which the small image has not.
  tzinfo: ['tzdata'],
  // They call `ps`.
  foreman: ['procps'],
  daemons: ['procps'],
  get_process_mem: ['procps'],
  puma_worker_killer: ['procps'],
};

/** Gems of which the whole is Ruby, and that call nothing of the system. */
export const PLAIN_GEMS: ReadonlySet<string> = new Set(
  [
    'actioncable actionmailbox actionmailer actionpack actiontext actionview activejob activemodel activerecord activestorage activesupport',
    'addressable ast ansi arel awesome_print base64 benchmark better_errors bundler builder bullet bootstrap cancancan capybara carrierwave',
    'case_transform childprocess chronic coderay coffee-rails coffee-script coffee-script-source colorize concurrent-ruby connection_pool crack',
    'crass cucumber dalli database_cleaner declarative devise diff-lcs docile domain_name dotenv dotenv-rails drb dry-configurable dry-core',
    'dry-inflector dry-logic dry-types dry-validation erb erubi erubis et-orbi excon execjs factory_bot factory_bot_rails factory_girl faker',
    'faraday faraday-em_http faraday-excon faraday-follow_redirects faraday-httpclient faraday-multipart faraday-net_http',
    'faraday-net_http_persistent faraday-patron faraday-rack faraday-retry ffaker fog-core formatador friendly_id fugit globalid grape',
    'haml haml-rails hashdiff hashery hashie highline http http-accept http-cookie http-form_data httparty httpclient i18n i18n-tasks ice_nine',
    'image_processing importmap-rails irb jbuilder jekyll jekyll-sass-converter jekyll-watch jmespath jquery-rails jquery-ui-rails json-schema',
    'jsonapi-renderer jwt kaminari kaminari-actionview kaminari-activerecord kaminari-core kramdown kramdown-parser-gfm language_server-protocol',
    'launchy letter_opener liquid listen logger lograge loofah mail marcel matrix memoist mercenary method_source middleware mime-types',
    'mime-types-data mini_mime mini_portile2 minitest mocha money monetize moneta multi_json multi_xml multipart-post mustermann mutex_m net-http',
    'net-http-persistent net-imap net-pop net-protocol net-scp net-smtp net-ssh net-sftp netrc nenv notiffany oauth oauth2 octokit omniauth',
    'omniauth-oauth2 omniauth-google-oauth2 omniauth-github orm_adapter os pagy parallel paper_trail parser parslet pathutil polyglot pp prettyprint',
    'propshaft pry pry-byebug pry-rails public_suffix pundit raabro rack rack-attack rack-cache rack-cors rack-mini-profiler rack-protection',
    'rack-proxy rack-session rack-test rackup rails rails-controller-testing rails-dom-testing rails-html-sanitizer rails-i18n railties rainbow',
    'rake ransack rb-fsevent rb-inotify rdoc redis redis-actionpack redis-activesupport redis-client redis-namespace redis-rack redis-rails',
    'redis-store regexp_parser reline representable request_store resque responders rest-client retriable rexml rolify roo rouge rspec',
    'rspec-core rspec-expectations rspec-mocks rspec-rails rspec-support rubocop rubocop-ast rubocop-performance rubocop-rails rubocop-rspec',
    'ruby-progressbar ruby2_keywords rubyzip rufus-scheduler safe_yaml sanitize sass sass-listen sass-rails sassc-rails sawyer securerandom',
    'selenium-webdriver sentry-rails sentry-ruby sequel shoulda-matchers sidekiq sidekiq-cron simple_form simplecov simplecov-html signet sinatra',
    'sinatra-contrib slim slop solargraph solid_cable solid_cache solid_queue spring spring-watcher-listen sprockets sprockets-rails stimulus-rails',
    'stripe tailwindcss-ruby temple term-ansicolor terminal-table thor thread_safe tilt timecop timeout tins treetop ttfunk turbo-rails turbolinks',
    'turbolinks-source twilio-ruby tzinfo-data uber uglifier unf unicode-display_width unicode-emoji uri uniform_notifier useragent vcr warden',
    'web-console webdrivers webmock webpacker webrick websocket websocket-extensions will_paginate xpath zeitwerk',
    'aws-eventstream aws-partitions aws-sdk-core aws-sdk-kms aws-sdk-s3 aws-sigv4 google-apis-core googleauth autoprefixer-rails',
  ]
    .join(' ')
    .split(' '),
);
