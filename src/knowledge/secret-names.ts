/**
 * What shows that a value is a secret: the name that it is given to.
 * Source: BuildKit's check "SecretsUsedInArgOrEnv" (docs.docker.com, build checks, 2026).
 */

const SECRET_NAME =
  /(?:^|_)(?:TOKEN|PASSWORD|PASSWD|PASSPHRASE|PASS|PWD|SECRET|SECRET_?KEY|API_?KEY|ACCESS_?KEY|ACCESS_KEY_ID|PRIVATE_?KEY|SSH_KEY|DEPLOY_KEY|AUTH_?TOKEN|CREDENTIALS?|_AUTH|PAT)$/i;

/** True for the name of a variable or a setting that holds a secret: `DB_PASSWORD`, `api.token`, `apiToken`. */
export function isSecretName(name: string): boolean {
  const parted = name.replace(/[.-]/g, '_').replace(/([a-z])(?=[A-Z])/g, '$1_');
  return SECRET_NAME.test(parted) && name.toUpperCase() !== 'PWD' && !/(?:^|_)NO_/i.test(parted);
}

/** Values that stand for one that is given elsewhere, or for none. */
export function isPlaceholder(value: string): boolean {
  const bare = value.replace(/^["']|["']$/g, '');
  return bare.length < 4 || NO_SECRETS.some((form) => form.test(bare));
}

/** The same of `name:password`, as it stands in an address. */
export function isPlaceholderPair(value: string): boolean {
  const password = value.slice(value.indexOf(':') + 1);
  return isPlaceholder(password) || /^(?:pass|guest|user)$/i.test(password);
}

const NO_SECRETS: readonly RegExp[] = [
  /\$[\w{(]|[<>]|^\*+|^x+$|^\.+$|^%[\w.]+%?$|^\{\{|^[[`]|^[\w.]+[[(]|placeholder/i,
  /^[A-Z]+(?:_[A-Z]+)+$/,
  /^(?:true|false|yes|no|none|null|nil|undefined|unset|default|required|optional|empty|enabled?|disabled?|\d{1,3})$/i,
  /^(?:your|my|a|the|some)[-_]|^(?:my|your)?-?_?(?:secret|password|passwd|token|api-?_?key)$/i,
  /^(?:change|replace|insert)[-_]?(?:me|it|this|here|with|by|your|your)|^(?:example|dummy|placeholder|todo|fixme|fake)/i,
  /^test(?:ing)?[-_]?(?:secret|password|token|key)?$/i,
  /^[./~]|^\w+:\/\/[^@]*$|\.(?:json|pem|key|txt|ya?ml|conf)$/,
];

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
