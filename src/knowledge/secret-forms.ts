/**
 * Forms of secrets in a text. Each begins with a group that stays to be seen; what is matched behind it is the secret.
 * Sources: the token formats that GitHub, GitLab, npm, PyPI, AWS, Slack, Stripe, Google and Docker document; RFC 7519; RFC 3986, 3.2.1; RFC 7468;
 * RFC 9110, 11.6.2; read 2026. Repetitions are bounded, so that no text takes long.
 */

/** Forms that a token has whatever it stands behind. */
export const TOKEN_FORMS: readonly RegExp[] = [
  /\b(gh[pousr]_|github_pat_)[A-Za-z0-9_]{4,}/g,
  /\b(glpat-|gldt-|glrt-)[\w-]{4,}/g,
  /\b(npm_)[A-Za-z0-9]{30,}/g,
  /\b(pypi-)[\w-]{40,}/g,
  /\b(AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /\b(xox[abprs]-)[\w-]{4,}/g,
  /\b(sk_live_|rk_live_)\w{4,}/g,
  /\b(sk-)[A-Za-z0-9_-]{20,}/g,
  /\b(AIza)[\w-]{30,}/g,
  /\b(dckr_pat_)[\w-]{20,}/g,
  /\b(eyJ)[\w-]{10,2000}\.[\w-]{10,2000}\.[\w-]{5,}/g,
];

/** A name and a password in an address, or a long name without one, as tokens are given. */
export const IN_ADDRESS =
  /(\b[a-z][a-z0-9+.-]{0,19}:\/\/)(?:[^\s/:@'"`$<>{}]{0,200}:[^\s/@'"`$<>{}]{1,2000}|(?=[A-Za-z_-]*\d)[\w-]{20,2000})(?=@)/gi;

/** Settings of package managers that hold one. */
export const IN_SETTING =
  /((?:_authToken|_password|_auth|npmAuthToken|npmAuthIdent)\s{0,20}[=:]\s{0,20}["']?)(?!\*\*\*)[^\s"'`$][^\s"'`]{3,}/g;

/** Headers of requests. */
export const IN_HEADER =
  /((?:authorization:\s{0,20}(?:bearer|basic|token|apikey)\s{1,20}|\b(?:private|job|deploy)-token:\s{0,20}|\bx-(?:api-key|auth-token|vault-token):\s{0,20}))(?!\*\*\*)[^\s"'`$<>{}]{4,}/gi;

/** Flags of programs: `--password=…`, `--token …`. */
export const IN_FLAG =
  /((?:^|[\s"'])--?(?!(?:no|disabled?|skip|without|ask|with)-)(?:[a-z\d]{1,20}-){0,4}(?:password|passwd|passphrase|token|api-?key|secret-?key|access-?key|storepass|keypass)(?:["']?=["']?|["']?[ \t]{1,20}["']?|["'],\s{0,20}["']))(?!\*\*\*)[^\s"'`$<>|&;,*({[-][^\s"'`<>|&;,]{3,}/gim;

/** Lines of .netrc (inetutils, "The .netrc file"). */
export const IN_NETRC =
  /(\bmachine\s{1,20}\S{1,200}\s{1,20}login\s{1,20}\S{1,200}\s{1,20}password\s{1,20})[^\s"'`\\]{4,}/g;

/** A private key; its lines are the secret, which other characters may part. */
export const PRIVATE_KEY = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----([^]*?)(?:-----END |$(?![^]))/g;

/** A line of a private key, or a part of one. */
export const KEY_LINE = /[A-Za-z0-9+/]{16,}={0,2}/g;

/** A name and a value: a secret when the name is one. Groups: the name, what parts them, the value. */
export const ASSIGNED = /\b([A-Za-z_][\w.-]{0,200})((?:=|: |[ \t]{1,5}=[ \t]{1,5})["']?)([^\s"'$`*\\=][^\s"'`]*)/g;

/** The same in the old form of ENV. */
export const ENV_PAIR = /\b(?:ENV|env)[ \t]{1,20}([A-Za-z_][\w]{0,200})([ \t]{1,20}["']?)([^\s"'$`*\\=][^\s"'`]*)/g;

/** Beginnings of secrets where a text was cut: too short, or without what would stand behind them. */
export const CUT_FORMS: readonly RegExp[] = [
  /\b(npm_|pypi-|AKIA|ASIA|AIza|dckr_pat_|eyJ|sk-)(?=[\w-]{0,200}\d)[\w.-]{4,}?(?=$|\.\.\.$|…$)/g,
  /(\b[a-z][a-z0-9+.-]{0,19}:\/\/[^\s/:@"'$]{0,200}:)(?=[^\s/@]{0,200}[a-z])[^\s/@"'$]{4,}?(?=$|\.\.\.$|…$)/gi,
];
