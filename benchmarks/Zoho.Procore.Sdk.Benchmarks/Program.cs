using BenchmarkDotNet.Running;
using Benchmarks;

switch (args)
{
    case ["names", .. var options]:
        return NamesCommand.Run(options, Console.Out, Console.Error);
    case ["size", .. var options]:
        return await SizeTable.RunAsync(options, Console.Out, Console.Error);
    case ["clients", .. var options]:
        return await ClientsCommand.RunAsync(options, Console.Out, Console.Error);
    case ["growth", .. var options]:
        return await GrowthCommand.RunAsync(options, Console.Out, Console.Error);
    case ["history", .. var options]:
        return await HistoryCommand.RunAsync(options, Console.Out, Console.Error);
    case ["profile", .. var options]:
        return await ProfileCommand.RunAsync(options, Console.Out, Console.Error);
    case ["accept", .. var options]:
        return await AcceptCommand.RunAsync(options, Console.Out, Console.Error);
    case ["idle", .. var options]:
        return await IdleCommand.RunAsync(options, Console.Out, Console.Error);
    case ["soak", .. var options]:
        return await SoakCommand.RunAsync(options, Console.Out, Console.Error);
    case ["--help" or "-h" or "-?"]:
        Console.Out.WriteLine(NamesCommand.Usage);
        Console.Out.WriteLine(SizeOptions.Usage);
        Console.Out.WriteLine(ClientsCommand.Usage);
        Console.Out.WriteLine(GrowthCommand.Usage);
        Console.Out.WriteLine(HistoryCommand.Usage);
        Console.Out.WriteLine(ProfileCommand.Usage);
        Console.Out.WriteLine(AcceptCommand.Usage);
        Console.Out.WriteLine(IdleCommand.Usage);
        Console.Out.WriteLine(SoakCommand.Usage);
        Console.Out.WriteLine("and what BenchmarkDotNet takes:");
        goto default;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(NamesCommand).Assembly).Run(args);
        return 0;
}
