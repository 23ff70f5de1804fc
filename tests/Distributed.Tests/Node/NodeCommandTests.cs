using System.Reflection;
using DistributedHost;
using EmbeddedHost;
using EndToEnd.Tests;

namespace Distributed.Tests;

/// <summary>What a node is started with stands on its page.</summary>
public sealed class NodeCommandTests
{
    /// <summary>Whoever has the database alone would open the credentials in it.</summary>
    [Fact]
    public async Task With_real_services_no_node_starts_whose_key_ring_would_lie_in_the_clear()
    {
        await using var node = Programs.Node(new Dictionary<string, string> { ["ZOHOPROCORENODE__STORE"] = "Host=nowhere.invalid", ["ZOHOPROCORENODE__REDIS"] = "nowhere.invalid" });
        Assert.Equal(ExitCode.BadInput, await node.ExitAsync(TimeSpan.FromMinutes(2)));
        Assert.Contains("KeyCertificates is empty", node.Error, StringComparison.Ordinal);
    }

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
