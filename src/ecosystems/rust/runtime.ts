/** Rust versions that projects ask for. Sources: rust-lang.github.io/rustup "Overrides"; doc.rust-lang.org/cargo, `rust-version`; read 2026. */
import type { LanguageRuntime, StatedVersion } from '../../knowledge/language-runtime.js';
import { stated, statedByPattern, statedForTool, statedInFile } from '../stated-version.js';

export const rustRuntime: LanguageRuntime = {
  images: ['rust'],
  stated: (project) =>
    numbered(statedByPattern(project, 'rust-toolchain.toml', /^\s*channel\s*=\s*"([^"]+)"/m)) ??
    numbered(statedByPattern(project, 'rust-toolchain', /^\s*channel\s*=\s*"([^"]+)"/m)) ??
    numbered(statedInFile(project, 'rust-toolchain')) ??
    statedForTool(project, 'rust') ??
    atLeast(statedByPattern(project, 'Cargo.toml', /^\s*rust-version\s*=\s*"([\d.]+)"/m)),
};

/** `stable` asks for no version of its own. */
function numbered(version: StatedVersion | undefined): StatedVersion | undefined {
  return version === undefined || version.text === 'stable' || version.text.startsWith('[') ? undefined : version;
}

function atLeast(version: StatedVersion | undefined): StatedVersion | undefined {
  return version && { ...stated(version.file, `>=${version.text}`, { line: version.line }), text: version.text };
}
