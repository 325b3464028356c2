/**
 * Packages that look for manual pages, or for the folders of them, which small images leave out (`path-exclude` of dpkg).
 * Sources: Debian bugs 863199 and 955619; installed one by one on Debian 12's small image, 2026-11-21.
 */

/** What an install of a package needs. */
export interface ManualsUse {
  readonly names: RegExp;
  /** Absolute folders that do; undefined where nothing less than the pages does, or that is not known. */
  readonly folders: readonly string[] | undefined;
  /** The last release of Debian that has the need; absent: all have. */
  readonly until?: number;
}

/** Packages of Java register pages of their own in this one; update-alternatives(1) fails where it is missing. */
const OF_JAVA: readonly string[] = ['/usr/share/man/man1'];

export const MANUALS_USES: readonly ManualsUse[] = [
  {
    names:
      /^(?:openjdk-|default-(?:jre|jdk)|.*-java$|libreoffice|maven$|ant$|gradle$|tomcat\d|jetty|leiningen$|scala$|groovy$|clojure|pdftk|jenkins$)/,
    folders: OF_JAVA,
  },
  // On Debian 12 and newer it installs without.
  { names: /^postgresql/, folders: undefined, until: 11 },
  { names: /^(?:man-db$|manpages|info$|install-info$|.*-doc$)/, folders: undefined },
  // Those of others than Debian: where their pages lie is not known.
  {
    names: /^(?:(?:oracle|sun|ibm|bellsoft)-java|java-\d|zulu|adoptopenjdk|temurin-|msopenjdk|liberica)/,
    folders: undefined,
  },
];

/** The first need of a package by its name; undefined where it has none. `release`: Debian's number, undefined where it is not known. */
export function manualsUse(name: string, release: string | undefined): ManualsUse | undefined {
  return MANUALS_USES.find(
    ({ names, until }) =>
      names.test(name) && (until === undefined || release === undefined || Number(release) <= until),
  );
}
