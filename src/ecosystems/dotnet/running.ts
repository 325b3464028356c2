/** .NET programs as they run. Source: learn.microsoft.com "System.IO.File", "ASP.NET Core Data Protection", read 2026. */
import type { RunningPrograms } from '../../knowledge/running-programs.js';

export const dotnetRunning: RunningPrograms = {
  programs: ['dotnet'],
  buildTools: [],
  building: ['run', 'watch', 'build', 'restore', 'publish', 'ef', 'test'],
  buildingFirst: true,
  writeCalls: [
    ...[
      'File.Write',
      'File.Create',
      'File.Open',
      'File.Append',
      'File.Move',
      'File.Copy',
      'FileStream',
      'StreamWriter',
    ],
    ...['CreateDirectory', 'UseSqlite', 'Data Source=', 'WriteTo.File', 'RollingFile', 'CopyToAsync', 'LiteDatabase'],
  ],
  homePackages: {},
  writtenFolders: {},
  buildSteps: undefined,
};
