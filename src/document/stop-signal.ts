/** Numbers that mean the same signal on every architecture (signal(7), "Signal numbering for standard signals", 2025). */
const NUMBERS: Readonly<Record<string, string>> = { 1: 'HUP', 2: 'INT', 3: 'QUIT', 6: 'ABRT', 9: 'KILL', 15: 'TERM' };
const NAMES: ReadonlySet<string> = new Set([
  ...['ABRT', 'ALRM', 'CONT', 'HUP', 'INT', 'KILL', 'PIPE', 'PWR', 'QUIT', 'RTMAX', 'RTMIN'],
  ...['STOP', 'TERM', 'TSTP', 'USR1', 'USR2', 'WINCH'],
]);

/**
 * The name of a signal as signal(7) writes it; undefined for one that is not known. Container engines take names with and without `SIG`, small and
 * large, and numbers (moby/sys, signal.ParseSignal, 2025).
 */
export function signalName(written: string): string | undefined {
  const bare = written.toUpperCase().replace(/^SIG/, '');
  const name = NUMBERS[bare] ?? bare;
  const [, base] = /^([A-Z\d]+?)(?:[+-]\d{1,2})?$/.exec(name) ?? [];
  const isKnown = NAMES.has(name) || ((base === 'RTMIN' || base === 'RTMAX') && name !== base);
  return isKnown ? `SIG${name}` : undefined;
}
