/** Go programs as they run. Source: pkg.go.dev/os, pkg.go.dev/io, and the packages' documentation, read 2026. */
import type { RunningPrograms } from '../../knowledge/running-programs.js';

export const goRunning: RunningPrograms = {
  programs: [],
  buildTools: ['go'],
  building: ['go'],
  writeCalls: [
    ...['os.Create', 'os.OpenFile', 'os.WriteFile', 'os.Mkdir', 'os.Rename', 'os.Remove', 'os.Symlink', 'os.Truncate'],
    ...['ioutil.WriteFile', 'ioutil.TempFile', 'ioutil.TempDir', 'sqlite', 'bolt.Open', 'bbolt', 'badger', 'leveldb'],
    ...[
      'lumberjack',
      'pebble',
      'os.Chmod',
      'os.Chown',
      'syscall.Mk',
      'syscall.Mount',
      'syscall.Bind',
      'syscall.Setuid',
      'viper.WriteConfig',
      'SafeWriteConfig',
      'autocert',
    ],
    ...['SaveUploadedFile', 'net.Listen("unix"', 'ListenPacket("ip', 'icmp', 'raw'],
  ],
  homePackages: {},
  writtenFolders: {},
  buildSteps: undefined,
};
