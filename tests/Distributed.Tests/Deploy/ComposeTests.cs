using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DistributedHost;
using EndToEnd.Tests;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Distributed.Tests;

/// <summary>There are no containers where this runs, so compose is held by what it names: keys that a node reads, options that the programs have, servers and ports that fit together, and files.</summary>
public sealed partial class ComposeTests
{
    private const int Nodes = 3;

    private static readonly string Deploy = Path.Combine(Root, "samples", "DistributedHost", "Deploy");
    private static readonly string[] Lines = [.. File.ReadAllLines(Path.Combine(Deploy, "compose.yaml")).Where(line => !line.TrimStart().StartsWith('#'))];
    private static readonly string Text = string.Join('\n', Lines);

    private static string Root => Path.GetFullPath(Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().First(one => one.Key == "RepositoryRoot").Value!);

    [Fact]
    public void Every_node_is_told_what_a_node_reads_and_no_two_the_same_place()
    {
        var settings = Enumerable.Range(1, Nodes).Select(SettingsOf).ToList();
        Assert.Equal(Nodes, settings.Select(one => one.Endpoint).Distinct().Count());
        Assert.Equal(Nodes, Lines.TakeWhile(line => line != "volumes:").Count(line => NodeName().IsMatch(line)));

        // A node's webhooks come in at the port after that of its pages.
        var pages = Enumerable.Range(1, Nodes).Select(node => new Uri(OptionOf(EntryOf($"node-{node}"), "--urls"))).ToList();
        Assert.All(pages, page => Assert.True(page.IsLoopback));
        var ports = pages.SelectMany(page => (int[])[page.Port, page.Port + 1]).Concat(settings.Select(one => one.Endpoint.Port)).Concat(SandboxPorts()).ToList();
        Assert.Equal(ports.Count, ports.Distinct().Count());
    }

    [Fact]
    public void The_servers_are_where_the_nodes_look_for_them()
    {
        var (node, postgresql) = (SettingsOf(1), Block("postgresql"));
        var store = new NpgsqlConnectionStringBuilder(node.Store);
        Assert.Contains($"\"port={store.Port}\"", postgresql, StringComparison.Ordinal);
        Assert.Contains($"\"-p\", \"{store.Port}\"", postgresql, StringComparison.Ordinal);
        Assert.Contains($"POSTGRES_USER: {store.Username}, POSTGRES_PASSWORD: {store.Password}, POSTGRES_DB: {store.Database} ", postgresql, StringComparison.Ordinal);
        var most = int.Parse(MaxConnections().Match(postgresql).Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.True(most >= (Nodes * store.MaxPoolSize) + 100, "as docs/several-machines.md has it");
        var (redis, port) = (Block("redis"), node.Redis.Split(':')[1]);
        Assert.Contains($"\"--port\", \"{port}\"", redis, StringComparison.Ordinal);
        Assert.Contains($"\"-p\", \"{port}\", \"ping\"", redis, StringComparison.Ordinal);

        // The nodes look for the customers where the sandbox has them: each two ports further than the one before.
        var ports = SandboxPorts();
        var addresses = Lines.Where(line => line.Contains(',', StringComparison.Ordinal) && line.TrimStart().StartsWith("- http", StringComparison.Ordinal)).Select(line => line.Trim()[2..]).ToList();
        Assert.Equal(ports.Chunk(2).Select(two => $"http://127.0.0.1:{two[0]},http://127.0.0.1:{two[1]}"), addresses);
    }

    [Fact]
    public async Task What_it_starts_is_there_and_takes_what_it_is_told()
    {
        var host = await HelpAsync(Programs.Node(new Dictionary<string, string>(), "--help"));
        var sandbox = await HelpAsync(Programs.Sandbox("--help"));
        foreach (var node in Enumerable.Range(1, Nodes).Select(node => EntryOf($"node-{node}"))) AssertTaken(node, "DistributedHost.dll", host);
        Assert.Contains("--sandbox", host, StringComparison.Ordinal);
        AssertTaken([.. EntryOf("sandbox"), .. ListOf(Block("sandbox"), "command")], "Sandbox.dll", sandbox);

        // Both are in the image: what the host is built from has the sandbox in it, ready to start.
        Assert.All((string[])["DistributedHost.dll", "Sandbox.dll", "Sandbox.runtimeconfig.json"], file => Assert.True(File.Exists(Path.Combine(Programs.DirectoryOf("DistributedHost"), file)), file));

        // What it is built from.
        Assert.Equal(2, Lines.Count(line => line.Trim() == "context: ../../.."));
        Assert.Equal(Root.TrimEnd('/'), Path.GetFullPath(Path.Combine(Deploy, "../../..")));
        Assert.All(Lines.Where(line => line.Trim().StartsWith("dockerfile:", StringComparison.Ordinal)), line => Assert.True(File.Exists(Path.Combine(Root, line.Split(':')[1].Trim())), line));
        var recipe = await File.ReadAllTextAsync(Path.Combine(Deploy, "Containerfile"), TestContext.Current.CancellationToken);
        Assert.True(File.Exists(Path.Combine(Root, Published().Match(recipe).Groups[1].Value)));
        Assert.Contains("VOLUME /data\n", recipe, StringComparison.Ordinal);
        Assert.DoesNotContain("EXPOSE", recipe, StringComparison.Ordinal);

        // Each has a directory of its own that outlives it, and volumes that are named are there.
        var volumes = Lines.SkipWhile(line => line != "volumes:").Skip(1).Select(line => line.Trim().TrimEnd(':')).Where(name => name.Length > 0).ToList();
        Assert.All(Enumerable.Range(1, Nodes).Select(node => $"node-{node}"), node => Assert.Contains($"volumes: [\"{node}:/data\"]", Block(node), StringComparison.Ordinal));
        Assert.Equal(["node-1", "node-2", "node-3", "postgresql"], volumes.Order(StringComparer.Ordinal).AsEnumerable());
    }

    private static void AssertTaken(IReadOnlyList<string> words, string program, string help)
    {
        Assert.Equal(["dotnet", program], words.Take(2));
        Assert.All(words.Where(word => word.StartsWith("--", StringComparison.Ordinal)), option => Assert.Contains(option, help, StringComparison.Ordinal));
    }

    private static async Task<string> HelpAsync(EndToEnd.Tests.Program program)
    {
        await using (program)
        {
            Assert.Equal(0, await program.ExitAsync(TimeSpan.FromMinutes(2)));
            return program.Output;
        }
    }

    // As the node itself reads it: what it does not know it refuses.
    private static NodeSettings SettingsOf(int node)
    {
        var said = (Text[..Text.IndexOf("\nservices:", StringComparison.Ordinal)] + Block($"node-{node}")).Split('\n')
            .SelectMany(line => Setting().Matches(line)).Select(one => KeyValuePair.Create(one.Groups[1].Value, (string?)one.Groups[2].Value.Trim(' ', '"')));
        return NodeSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(said).Build());
    }

    private static IReadOnlyList<int> SandboxPorts()
    {
        var words = ListOf(Block("sandbox"), "command");
        var (customers, zoho, procore) = (Number("--customers"), Number("--zoho-port"), Number("--procore-port"));
        return [.. Enumerable.Range(0, customers).SelectMany(one => (int[])[zoho + (2 * one), procore + (2 * one)])];

        int Number(string option) => int.Parse(OptionOf(words, option), CultureInfo.InvariantCulture);
    }

    private static string OptionOf(IReadOnlyList<string> words, string option) => words.SkipWhile(word => word != option).ElementAt(1);

    private static IReadOnlyList<string> EntryOf(string service) => ListOf(Block(service), "entrypoint");

    private static IReadOnlyList<string> ListOf(string block, string key)
    {
        var line = block.Split('\n').Single(one => one.TrimStart().StartsWith(key + ": [", StringComparison.Ordinal));
        return [.. JsonNode.Parse(line[line.IndexOf('[', StringComparison.Ordinal)..])!.AsArray().Select(word => (string)word!)];
    }

    // A service, up to the next one.
    private static string Block(string service) =>
        string.Join('\n', Lines.SkipWhile(line => line != $"  {service}:").Skip(1).TakeWhile(line => line.StartsWith("    ", StringComparison.Ordinal)));

    [GeneratedRegex(@"^  node-\d:")]
    private static partial Regex NodeName();

    [GeneratedRegex(@"ZOHOPROCORENODE__(\w+): (""[^""]*""|[^,}]+)")]
    private static partial Regex Setting();

    [GeneratedRegex(@"max_connections=(\d+)")]
    private static partial Regex MaxConnections();

    [GeneratedRegex(@"dotnet publish (\S+)")]
    private static partial Regex Published();
}
