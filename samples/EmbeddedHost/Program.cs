using EmbeddedHost;

return await CommandLine.RunAsync(args, Console.Out, Console.Error);
