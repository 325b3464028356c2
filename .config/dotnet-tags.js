// Writes src/images/dotnet-tags.ts: every tag that the Linux images of .NET were ever published under.
// npm run dotnet-tags -- FOLDER, where FOLDER is a clone, with its history, of dotnet/dotnet-docker.
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { add, blobs, written } from './tag-lines.js';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: npm run dotnet-tags -- FOLDER');
  process.exit(2);
}
const git = (...args) => execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
const date = git('log', '-1', '--format=%cs').trim();

/** Texts of files at commits, in their order; undefined for a file that is not there. */
function texts(specs) {
  const input = specs.map((spec) => `${spec}\n`).join('');
  const { stdout } = spawnSync('git', ['-C', folder, 'cat-file', '--batch'], { input, maxBuffer: 1 << 30 });
  const found = blobs(stdout);
  const sizes = spawnSync('git', ['-C', folder, 'cat-file', '--batch-check'], {
    input,
    maxBuffer: 1 << 30,
    encoding: 'utf8',
  });
  return sizes.stdout
    .split('\n')
    .slice(0, specs.length)
    .map((line) => (line.includes(' blob ') ? found.next().value : undefined));
}

function parsed(text) {
  try {
    return text === undefined ? undefined : JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

const expand = (text, variables, depth = 0) =>
  depth > 8
    ? text
    : text.replace(/\$\(([^)]+)\)/g, (whole, name) =>
        Object.hasOwn(variables, name) ? expand(variables[name], variables, depth + 1) : whole,
      );

/** Every Linux image of a manifest, with all its tags. */
function* imagesOf(manifest, versions) {
  const variables = { ...manifest.variables, ...versions?.variables };
  const listed = (value) => (Array.isArray(value) ? value : []);
  for (const repo of listed(manifest.repos))
    for (const image of listed(repo.images))
      for (const platform of listed(image.platforms)) {
        if (platform.os !== 'linux') continue;
        const tags = [...Object.keys(platform.tags ?? {}), ...Object.keys(image.sharedTags ?? {})];
        const dockerfile = expand(platform.dockerfile, variables).replace(/\/Dockerfile$/, '');
        yield { name: expand(repo.name ?? '', variables), dockerfile, tags: tags.map((tag) => expand(tag, variables)) };
      }
}

const SYSTEM =
  'alpine(?:\\d\\.\\d+)?|(?:stretch|buster|bullseye|bookworm|trixie)(?:-slim)?|bionic|focal|jammy|noble|resolute';
const TAG = new RegExp(`^(\\d+\\.\\d+(?:\\.\\d+)?)(-(?:${SYSTEM}))?$`);
const NAME = /^dotnet\/(?:core\/)?(?:sdk|aspnet|runtime|runtime-deps)$/;

const commits = git('log', '--reverse', '--format=%H', '--', 'manifest.json', 'manifest.versions.json')
  .split('\n')
  .filter(Boolean);
const manifests = texts(commits.map((commit) => `${commit}:manifest.json`)).map(parsed);
const versions = texts(commits.map((commit) => `${commit}:manifest.versions.json`)).map(parsed);
const lines = new Map();
/** Name → tags without a system that `latest` was another name of at the last commit. */
const latest = new Map();
const bare = new Set();
/** Dockerfiles of the kit for development, by the versions in their tags, the newest last. */
const kits = [];
commits.forEach((commit, index) => {
  const manifest = manifests[index];
  if (manifest?.repos === undefined) return;
  for (const { name, dockerfile, tags } of imagesOf(manifest, versions[index])) {
    if (!NAME.test(name)) continue;
    if (tags.includes('latest')) {
      bare.add(name);
      if (index === commits.length - 1) latest.set(name, new Set(tags.filter((tag) => /^[\d.]+$/.test(tag))));
    }
    for (const tag of tags) {
      const [, version, suffix] = TAG.exec(tag) ?? [];
      if (version === undefined) continue;
      const bySuffix = lines.get(name) ?? new Map();
      lines.set(name, bySuffix);
      add(bySuffix, suffix ?? '-', version);
      if (name.endsWith('/sdk') && version.split('.').length === 3 && suffix === undefined)
        kits.push({ version, spec: `${commit}:${dockerfile}/Dockerfile` });
    }
  }
});

/** Version of the kit → that of the runtime in the image it is made from, as that was last. */
const runtimes = new Map();
texts(kits.map(({ spec }) => spec)).forEach((text, index) => {
  const from = /^FROM \$REPO:(\d+\.\d+\.\d+)-/gm.exec(text?.replace(/^[^]*# \.NET SDK image/, '') ?? '')?.[1];
  const { version } = kits[index];
  if (from !== undefined && from.startsWith(version.slice(0, version.lastIndexOf('.') + 1)))
    runtimes.set(version, from);
});

const byLine = new Map();
for (const pair of runtimes) {
  const line = pair[0].slice(0, pair[0].lastIndexOf('.'));
  byLine.set(line, [...(byLine.get(line) ?? []), pair]);
}
const number = (version) => Number(version.slice(version.lastIndexOf('.') + 1));
const rows = [...byLine].map(([line, pairs]) => {
  const words = pairs.map(([kit, runtime]) => [number(kit), number(runtime)]).sort((a, b) => a[0] - b[0]);
  return `  '${line}': '${words.map(([kit, runtime]) => `${kit}=${runtime}`).join(' ')}',`;
});
const tags = [...lines].sort().map(([name, bySuffix]) => {
  const same = `latest ${[...(latest.get(name) ?? [])].join(' ')}|${bare.has(name) ? '* latest|' : ''}`;
  return `  'mcr.microsoft.com/${name}': '${same}${written(bySuffix).sort().join('|')}',`;
});
writeFileSync(
  new URL('../src/images/dotnet-tags.ts', import.meta.url),
  `/**
 * Tags that the Linux images of .NET were ever published under, without those for one machine, from the history of dotnet/dotnet-docker.
 * Generated by \`npm run dotnet-tags\`; see published.ts for how a line is read.
 */
export const DOTNET_TAGS_ON = '${date}';

export const dotnetTags: Readonly<Record<string, string>> = {
${tags.join('\n')}
};

/** Last numbers of versions of the SDK, with that of the runtime which its image has: \`8.0.403\` has \`8.0.10\`. */
export const sdkRuntimes: Readonly<Record<string, string>> = {
${rows.join('\n')}
};
`,
);
