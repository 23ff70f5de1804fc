using BenchmarkDotNet.Running;
using Benchmarks;

switch (args)
{
    case ["names", .. var options]:
        return NamesCommand.Run(options, Console.Out, Console.Error);
    case ["size", .. var options]:
        await SizeTable.WriteAsync(options, Console.Out);
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(NamesCommand).Assembly).Run(args);
        return 0;
}
