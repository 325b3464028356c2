/** Names of files that are the same for every machine. */
import { baseName } from '../image-paths.js';

const DATA = /\.(?:jar|war|json|txt|html?|css|js|py|ya?ml|conf|xml|pem|crt|sql|csv|toml|md)$/;

/** True for a path or an address with such an ending. */
export function isDataName(text: string): boolean {
  const path = text.replaceAll(/["']/g, '').split(/[?#]/)[0]!;
  return DATA.test(baseName(path));
}
