using DistributedHost;

return await NodeCommand.RunAsync(args, Console.Error);
