import { known, unknown, type Evidence, type Fact } from './fact.js';
import type { Scope } from './scopes.js';

/** What is asked of a scope. */
export type VariableScope = Pick<Scope, 'env' | 'isArg'>;

const REFERENCE = /\\(.)|\$(?:(\w+)|\{(\w+)(?:(:?[-+])([^${}]*))?\}|(.?))/gs;

/**
 * Expands `$name`, `${name}`, `${name:-word}` and `${name:+word}` as an instruction's argument is expanded.
 * Unknown when a variable is an ARG (the one who builds may set it), is not known, or the form is another.
 */
export function expandVariables(text: string, scope: VariableScope, evidence: Evidence): Fact<string> {
  if (!text.includes('$')) return known(text, [evidence]);
  let doubt: Fact<never> | undefined;
  const value = text.replace(REFERENCE, (...found: (string | undefined)[]) => {
    const [whole, escaped, plain, braced, operator, word, other] = found;
    if (escaped !== undefined) return escaped === '$' ? '$' : whole!;
    const name = plain ?? braced;
    if (name === undefined || other !== undefined) {
      doubt ??= unknown(`\`${text}\` has an expansion that is not understood`, [evidence]);
      return '';
    }
    const result = valueOf(name, operator, word ?? '', scope);
    if (!result.known) doubt ??= unknown(result.why, [evidence, ...result.because]);
    return result.known ? result.value : '';
  });
  return doubt ?? known(value, [evidence]);
}

function valueOf(name: string, operator: string | undefined, word: string, scope: VariableScope): Fact<string> {
  const env = scope.env(name);
  if (env !== undefined && !env.known) return env;
  if (env === undefined && scope.isArg(name)) return unknown(`\`${name}\` is a build argument`);
  const value = env?.value;
  const given = value !== undefined && (value !== '' || !operator?.startsWith(':'));
  if (operator?.endsWith('-') === true) return known(given ? value : word);
  if (operator?.endsWith('+') === true) return known(given ? word : '');
  return value === undefined ? unknown(`\`${name}\` is not set in this file`) : known(value);
}
