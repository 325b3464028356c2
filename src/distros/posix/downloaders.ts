/** Programs that fetch files. Sources: curl(1) 8.10 (2024), GNU Wget 1.24 manual (2024), "Exit Status". */
import type { Downloader } from '../../knowledge/download.js';
import { has, literalOf, valuesOf, type CommandCall, type FlagValue } from '../../knowledge/known-command.js';

const CURL_SENDS = [
  ...['-I', '--head', '-d', '--data', '--data-binary', '--data-raw', '--data-urlencode', '-F', '--form'],
  ...['-T', '--upload-file', '-w', '--write-out'],
];

const curl: Downloader = {
  names: ['curl'],
  informs: ['-V', '--version', '-h', '--help', '-M', '--manual'],
  failFlag: { letter: 'f', long: '--fail', presentAs: ['-f', '--fail', '--fail-with-body'] },
  purpose(call) {
    const methods = valuesOf(call, '-X', '--request').map((value) => literalOf(value));
    const asks = has(call, ...CURL_SENDS) || methods.some((method) => method !== 'GET');
    const outputs = valuesOf(call, '-o', '--output');
    const addresses = [...call.operands, ...valuesOf(call, '--url')];
    if (asks || isThrownAway(outputs) || !addresses.some(isElsewhere)) return 'other';
    const named =
      has(call, '-O', '--remote-name', '--remote-name-all') || outputs.some((one) => literalOf(one) !== '-');
    return named ? 'file' : 'output';
  },
};

// A recursive call fails when any link that it follows is broken.
const WGET_SENDS = [
  ...['--spider', '--post-data', '--post-file', '--body-data', '--body-file', '--method', '-b', '--background'],
  ...['-r', '--recursive', '-m', '--mirror', '-p', '--page-requisites', '--content-on-error'],
];

const wget: Downloader = {
  names: ['wget'],
  informs: ['-V', '--version', '-h', '--help'],
  purpose(call) {
    const outputs = valuesOf(call, '-O', '--output-document');
    const addresses = [...call.operands, ...valuesOf(call, '-i', '--input-file')];
    if (has(call, ...WGET_SENDS) || isThrownAway(outputs) || !addresses.some(isElsewhere)) return 'other';
    return literalOf(outputs.at(-1)) === '-' ? 'output' : 'file';
  },
};

function isThrownAway(outputs: readonly FlagValue[]): boolean {
  return outputs.some((value) => literalOf(value) === '/dev/null');
}

/** False for an address of the machine itself, which is asked whether something runs there. */
function isElsewhere(address: CommandCall['operands'][number] | FlagValue): boolean {
  const text = typeof address === 'string' ? address : (address.literal ?? address.text);
  return !/^["']?(?:\w+:\/\/)?(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\])(?:[:/]|$)/.test(text);
}

export const downloaders: readonly Downloader[] = [curl, wget];

/** Programs that compare what was fetched with a checksum (GNU coreutils 9, sha2 utilities; perl's shasum). */
export const checksumPrograms: readonly string[] = [
  ...['md5sum', 'sha1sum', 'sha224sum', 'sha256sum', 'sha384sum', 'sha512sum', 'b2sum', 'shasum'],
];
