/** What a manifest says of its project, in words. All of it was written by a stranger. */
export interface ProjectDescription {
  /** The manifest's path. */
  readonly file: string;
  readonly title: string | undefined;
  readonly description: string | undefined;
  /** As the manifest writes it: it may be no SPDX expression. */
  readonly licenses: string | undefined;
  /** Where its sources are kept: an address in any of the forms that the manifest takes (`git+https://…`, `owner/name`). */
  readonly source: string | undefined;
  /** Its page. */
  readonly url: string | undefined;
}

/** Reads a manifest by its text; undefined when it cannot be read. Total. */
export interface Describing {
  readonly file: string;
  read(text: string): ProjectDescription | undefined;
}
