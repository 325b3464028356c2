/**
 * The languages that are known, sorted.
 * Responsible for: the list. May not: hold knowledge of one of them.
 */
import type { Ecosystem } from '../knowledge/ecosystem.js';
import { cLanguages } from './c/index.js';
import { dotnet } from './dotnet/index.js';
import { elixir } from './elixir/index.js';
import { goLanguage } from './go/index.js';
import { java } from './java/index.js';
import { node } from './node/index.js';
import { perl } from './perl/index.js';
import { php } from './php/index.js';
import { python } from './python/index.js';
import { ruby } from './ruby/index.js';
import { rust } from './rust/index.js';

export const ecosystems: readonly Ecosystem[] = [
  cLanguages,
  dotnet,
  elixir,
  goLanguage,
  java,
  node,
  perl,
  php,
  python,
  ruby,
  rust,
];
