builder.Services.AddRazorPages().AddRazorRuntimeCompilation();
