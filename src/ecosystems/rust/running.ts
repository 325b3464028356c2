/** Rust programs as they run. Source: doc.rust-lang.org/std/fs, read 2026. */
import type { RunningPrograms } from '../../knowledge/running-programs.js';

export const rustRunning: RunningPrograms = {
  programs: [],
  buildTools: ['cargo'],
  building: ['cargo'],
  writeCalls: [
    ...[
      'File::create',
      'OpenOptions',
      'create_dir',
      'fs::write',
      'fs::rename',
      'fs::copy',
      'sqlite',
      'sled',
      'rocksdb',
    ],
    ...['rolling::', 'tempdir', 'tempfile', 'set_permissions', 'UnixListener', 'fs::remove'],
  ],
  homePackages: {},
  writtenFolders: {},
  buildSteps: undefined,
};
