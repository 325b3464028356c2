/** Files that hold credentials, by their names and by what stands in them. */
import { IN_ADDRESS, IN_SETTING, PRIVATE_KEY, TOKEN_FORMS } from './secret-forms.js';

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
  const forms = [...TOKEN_FORMS, PRIVATE_KEY, IN_ADDRESS, IN_SETTING];
  if (forms.some((form) => new RegExp(form.source, form.flags.replace('g', '')).test(text))) return true;
  return (
    /<(?:password|privateKey|passphrase)>(?!\s*(?:\$\{|<))[^<]{3,}<|"(?:password|token|github\.com)"\s*:\s*"[^"$]{6,}"/i.test(
      text,
    ) ||
    /key="(?:ClearText)?Password"\s+value="[^"%$]{3,}"/.test(text) ||
    /^\w*(?:password|token|secret)\w*\s*=\s*["']?(?!\$)[^\s"']{6,}/im.test(text)
  );
}
