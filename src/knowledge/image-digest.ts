/** What registries say of images. Plain data. */

/** By reference as it is written, build arguments replaced by their defaults: `node:22-slim`, `ghcr.io/acme/base:1`. */
export type ImageDigests = Readonly<Record<string, DigestAnswer>>;

/** The answer for one reference. */
export type DigestAnswer =
  | {
      /** `sha256:…` of what the tag leads to. */
      readonly digest: string;
      /** True for an index, which leads each platform to its own image. */
      readonly isIndex: boolean;
    }
  | { readonly failure: DigestFailure; readonly says: string };

/** Why there is none. */
export type DigestFailure =
  'tag-not-found' | 'login-needed' | 'asked-too-often' | 'registry-not-reached' | 'answer-not-understood';
