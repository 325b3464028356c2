using System.Diagnostics;
Process.Start("git", "log");
