/** PHP programs as they run. Source: laravel.com "Deployment", symfony.com "Deploying", read 2026. */
import type { RunningPrograms } from '../../knowledge/running-programs.js';

export const phpRunning: RunningPrograms = {
  programs: ['php', 'artisan', 'frankenphp', 'rr'],
  buildTools: ['composer'],
  building: ['composer', 'install'],
  writeCalls: [
    'fopen',
    'file_put_contents',
    'mkdir',
    'move_uploaded_file',
    'sqlite',
    'tempnam',
    'SplFileObject',
    'storage_path',
  ],
  homePackages: {},
  writtenFolders: {},
  // Frameworks compile into storage/, bootstrap/cache/ and var/ and go on writing there.
  buildSteps: [['composer-setup.php'], ['installer']],
};
