/** Which tag of an official image names a line of releases that gets its repairs and no surprises. */
import type { StatedVersion } from '../knowledge/language-runtime.js';
import type { PublishedImage } from './published.js';

/** Images whose first number alone tells a line apart; two numbers for all others. Sources: the projects' release policies, read 2026. */
const MAJOR_LINES: ReadonlySet<string> = new Set([
  ...['almalinux', 'amazoncorretto', 'amazonlinux', 'composer', 'debian', 'eclipse-temurin', 'erlang', 'fedora', 'gcc'],
  ...['node', 'openjdk', 'oraclelinux', 'postgres', 'rockylinux'],
]);

/**
 * True for images whose name tells the version and whose tags tell other things, so that none is missing: those of distroless
 * (GoogleContainerTools/distroless, README, 2026).
 */
export function isNamedByVersion(name: string): boolean {
  return /^gcr\.io\/distroless\/.*\d$/.test(name);
}

/** The tag that `latest` is another name of, no more exact than a line; undefined when the image is no longer published. */
export function currentLine(name: string, image: PublishedImage): string | undefined {
  const longest = MAJOR_LINES.has(name) ? 1 : 2;
  const versions = image.latest.filter((tag) => /^\d/.test(tag));
  const fitting = versions.filter((tag) => tag.split('.').length <= longest);
  return longestOf(fitting) ?? versions[0] ?? image.latest[0];
}

/** The tag for the version that a project states; undefined when none was published that fits. */
export function lineFor(name: string, image: PublishedImage, version: StatedVersion): string | undefined {
  const parts = MAJOR_LINES.has(name) ? 1 : 2;
  if (version.exact !== undefined && version.exact.length >= parts) return exactTag(image, version.exact, parts);
  const current = currentLine(name, image);
  const fits = (tag: string): boolean => version.allows!(tag.split('.').map(Number));
  if (current !== undefined && /^[\d.]+$/.test(current) && fits(current)) return current;
  return image.lines().find((tag) => tag.split('.').length === parts && fits(tag));
}

/** `18.17.1` as far as it was published: the whole, or without its last numbers, but never less than a line. */
function exactTag(image: PublishedImage, numbers: readonly number[], least: number): string | undefined {
  const tags = numbers.map((_, index) => numbers.slice(0, numbers.length - index));
  return tags
    .filter((tag) => tag.length >= least)
    .map((tag) => tag.join('.'))
    .find((tag) => image.has(tag));
}

function longestOf(tags: readonly string[]): string | undefined {
  return tags.reduce<string | undefined>(
    (best, tag) => (best !== undefined && best.length >= tag.length ? best : tag),
    undefined,
  );
}
