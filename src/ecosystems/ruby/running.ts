/** Ruby programs as they run. Source: guides.rubyonrails.org "Configuring", read 2026. */
import type { RunningPrograms } from '../../knowledge/running-programs.js';

export const rubyRunning: RunningPrograms = {
  programs: [
    'ruby',
    'puma',
    'unicorn',
    'thin',
    'rackup',
    'sidekiq',
    'rails',
    'bundle',
    'rake',
    'jekyll',
    'resque',
    'falcon',
  ],
  buildTools: [],
  building: ['install', 'assets:precompile', 'webpack', 'webpacker', 'build'],
  writeCalls: ['File.open', 'File.write', 'FileUtils', 'Dir.mkdir', 'sqlite', 'Logger.new', 'Tempfile', 'IO.write'],
  homePackages: {},
  writtenFolders: {},
  // Rails leaves tmp/ and log/ behind whatever it is asked to do, and writes them when it runs.
  buildSteps: [],
};
