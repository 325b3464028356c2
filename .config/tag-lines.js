// What the lists of published tags are written with; src/images/published.ts reads them.

/** The texts of `git cat-file --batch`. */
export function* blobs(output) {
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(10, at);
    const [, kind, size] = output.subarray(at, end).toString().split(' ');
    at = end + 1;
    if (kind !== 'blob') continue;
    yield output.subarray(at, at + Number(size)).toString();
    at += Number(size) + 1;
  }
}

/** `{ '-slim': { '3.9': [0, 1, 2] } }` as `-slim 3.9.0-2`. */
export function written(bySuffix) {
  return [...bySuffix].map(([suffix, heads]) => {
    const parts = [...heads].map(([head, lasts]) => `${head === '' ? '' : `${head}.`}${ranges([...lasts])}`);
    return [suffix, ...parts].join(' ');
  });
}

function ranges(numbers) {
  numbers.sort((a, b) => a - b);
  const rows = [];
  for (const number of numbers) {
    const row = rows.at(-1);
    if (row !== undefined && row[1] === number - 1) row[1] = number;
    else rows.push([number, number]);
  }
  return rows.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',');
}

/** Adds a version to those with a suffix. */
export function add(bySuffix, suffix, version) {
  const heads = bySuffix.get(suffix) ?? new Map();
  const at = version.lastIndexOf('.');
  const head = at < 0 ? '' : version.slice(0, at);
  const lasts = heads.get(head) ?? new Set();
  bySuffix.set(suffix, heads.set(head, lasts.add(Number(version.slice(at + 1)))));
}
