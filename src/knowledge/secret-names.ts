/**
 * What shows that a text is a secret: names of variables, and forms of tokens.
 * Sources: BuildKit's check "SecretsUsedInArgOrEnv" (docs.docker.com, build checks); the token formats that GitHub, GitLab, npm, PyPI, AWS, Slack,
 * Stripe, Google and Docker document; RFC 7519; RFC 3986, 3.2.1; read 2026.
 */

const SECRET_NAME =
  /(?:^|_)(?:TOKEN|PASSWORD|PASSWD|PASSPHRASE|PASS|PWD|SECRET|SECRET_?KEY|API_?KEY|ACCESS_?KEY|ACCESS_KEY_ID|PRIVATE_?KEY|SSH_KEY|DEPLOY_KEY|AUTH_?TOKEN|CREDENTIALS?|_AUTH|PAT)$/i;

/** True for the name of a variable that holds a secret. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) && name.toUpperCase() !== 'PWD' && !/(?:^|_)NO_/i.test(name);
}

/** Forms that a token has whatever it stands behind; each match is a secret but for its first group. */
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
  /\b(eyJ)[\w-]{10,}\.[\w-]{10,}\.[\w-]{5,}/g,
  /(-----BEGIN )[A-Z ]*PRIVATE KEY-----/g,
];

/** A name and a password in an address: the second group is the secret. */
export const IN_ADDRESS = /(\w+:\/\/)([^\s/:@'"$<>{}]*:[^\s/@'"$<>{}]+)(?=@)/g;

/** Settings of package managers that hold one: the second group is it. */
export const IN_SETTING =
  /((?:_authToken|_password|_auth|npmAuthToken|npmAuthIdent)\s*[=:]\s*["']?)(?!\*\*\*)([^\s"'`$][^\s"'`]{3,})/g;

/** Values that stand for one that is given elsewhere, or for none. */
export function isPlaceholder(value: string): boolean {
  const bare = value.replace(/^["']|["']$/g, '');
  return (
    bare.length < 4 ||
    /[$<>]|^\*+|^x+$|^\.+$/i.test(bare) ||
    /^(?:true|false|yes|no|none|null|nil|undefined|default|required|optional|empty|enabled?|disabled?|\d{1,3})$/i.test(
      bare,
    ) ||
    /^(?:your|my|change|replace|example|dummy|placeholder|insert|todo|fixme|test|fake|secret$|password$|token$)/i.test(
      bare,
    ) ||
    /^[./~]|^\w+:\/\/[^@]*$|\.(?:json|pem|key|txt|ya?ml|conf)$/.test(bare)
  );
}

/** Beginnings of variables that package managers take credentials from by themselves, with the managers' ids. */
export const READ_BY: Readonly<Record<string, readonly string[]>> = {
  NPM_CONFIG_: ['npm', 'pnpm', 'yarn'],
  npm_config_: ['npm', 'pnpm', 'yarn'],
  YARN_NPM_AUTH_: ['yarn-berry'],
  PIP_: ['pip'],
  POETRY_HTTP_BASIC_: ['poetry'],
  POETRY_PYPI_TOKEN_: ['poetry'],
  UV_INDEX_: ['uv'],
  COMPOSER_AUTH: ['composer'],
  BUNDLE_: ['bundler'],
  CARGO_REGISTRIES_: ['cargo'],
  CARGO_REGISTRY_TOKEN: ['cargo'],
};

/** A file that holds credentials. */
export interface SecretFile {
  readonly name: RegExp;
  /** True where a file of that name is a secret whatever it holds; else its text is looked at. */
  readonly always: boolean;
  /** True for a key that an agent can use in its stead. */
  readonly key?: true;
}

/** Sources: the tools' manuals, read 2026. */
export const SECRET_FILES: readonly SecretFile[] = [
  { name: /^(?:.*[-_.])?id_(?:rsa|dsa|ecdsa|ed25519)$/, always: true, key: true },
  { name: /^\.?_?netrc$/, always: true },
  { name: /^\.(?:pypirc|git-credentials|pgpass|dockercfg)$/, always: true },
  { name: /^(?:\.npmrc|npmrc|\.yarnrc\.yml|\.yarnrc|pip\.conf|pip\.ini|\.pip\.conf|auth\.json)$/, always: false },
  {
    name: /^(?:settings(?:-[\w-]+)?\.xml|[Nn]u[Gg]et\.[Cc]onfig|gradle\.properties|credentials(?:\.toml)?)$/,
    always: false,
  },
];

/** True for the text of a settings file that holds credentials as they are. */
export function holdsCredentials(text: string): boolean {
  const forms = [...TOKEN_FORMS, IN_ADDRESS, IN_SETTING];
  if (forms.some((form) => new RegExp(form.source, form.flags.replace('g', '')).test(text))) return true;
  return (
    /<(?:password|privateKey|passphrase)>(?!\s*(?:\$\{|<))[^<]{3,}<|"(?:password|token|github\.com)"\s*:\s*"[^"$]{6,}"/i.test(
      text,
    ) ||
    /key="(?:ClearText)?Password"\s+value="[^"%$]{3,}"/.test(text) ||
    /^\w*(?:password|token|secret)\w*\s*=\s*["']?(?!\$)[^\s"']{6,}/im.test(text)
  );
}
