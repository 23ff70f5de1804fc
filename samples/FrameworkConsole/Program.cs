using FrameworkConsole;

return await Walk.RunAsync(args);
