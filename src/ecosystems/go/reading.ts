/** What the go command reads of a module. Sources: pkg.go.dev/cmd/go "File types", pkg.go.dev/embed, go.dev/ref/mod, 1.25, read 2026. */
import type { ProjectReading } from '../../knowledge/project-reading.js';

export const goReading: ProjectReading = {
  compiler: {
    subcommands: ['build', 'install', 'mod download', 'mod verify', 'version', 'env'],
    endings: [
      ...['.go', '.s', '.S', '.sx', '.c', '.cc', '.cpp', '.cxx', '.m', '.h', '.hh', '.hpp', '.hxx', '.f', '.F'],
      ...['.for', '.f90', '.swig', '.swigcxx', '.syso'],
    ],
    names: ['go.mod', 'go.sum', 'go.work', 'go.work.sum', 'vendor'],
    embedding: '//go:embed ',
  },
};
