using System.Reflection;
using DistributedHost;

namespace Distributed.Tests;

/// <summary>What a node is started with stands on its page.</summary>
public sealed class NodeCommandTests
{
    [Fact]
    public void Every_option_has_its_row()
    {
        var root = typeof(NodeCommandTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "RepositoryRoot").Value!;
        var page = File.ReadAllText(Path.Combine(root, "docs", "several-machines.md"));
        var options = NodeCommand.Root(TextWriter.Null).Options.Where(option => option.Name is not ("--help" or "--version"))
            .Select(option => option.HelpName is { } word ? $"{option.Name} {word}" : option.Name).ToList();
        Assert.Contains("--migrate", options);
        Assert.All(options, option => Assert.Contains($"\n| `{option}` | ", page, StringComparison.Ordinal));
    }
}
