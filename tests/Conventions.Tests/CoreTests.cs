using System.Text.RegularExpressions;
using System.Xml.Linq;
using Conventions.Tests.Floors;

namespace Conventions.Tests;

/// <summary>What holds for the code of the core, whoever adds to it.</summary>
public sealed partial class CoreTests
{
    private static readonly string Core = Path.Combine("src", "ZohoProcore.Sync");

    [Fact]
    public void Every_state_of_a_record_is_entered_by_a_rule()
    {
        var states = Packages.Assembly("ZohoProcore.Sync").GetType("ZohoProcore.Sync.RecordState", throwOnError: true)!.GetEnumNames();
        var entered = Repository.Files("*.cs", Path.Combine(Core, "Decisions")).Concat(Repository.Files("*.cs", Path.Combine(Core, "Flow")))
            .SelectMany(path => EntersState().Matches(Repository.Read(path)).Select(match => match.Groups[1].Value))
            .ToHashSet(StringComparer.Ordinal);
        Assert.Empty(states.Except(entered, StringComparer.Ordinal));
    }

    [Fact]
    public void Work_is_made_in_one_room()
    {
        var types = CodeReader.ReadPackage("ZohoProcore.Sync");
        var item = types.Single(type => type.Name == "WorkItem");
        var makers = types.Where(type => type != item && type.Makes.Contains(item)).Select(type => type.Name);

        // A store makes nothing: its table reads back what was stored.
        Assert.Equal(["WorkMaker", "WorkTable"], makers.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_called_a_reader_reads()
    {
        var readers = CodeReader.ReadPackage("ZohoProcore.Sync").Where(type => type.Name.EndsWith("Reader", StringComparison.Ordinal)).ToList();
        Assert.True(readers.Count > 3);
        Assert.DoesNotContain(readers, reader => !reader.Foreigners.Keys.Any(foreign => foreign.ToString().Contains("System.Threading.Tasks", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_the_core_throws_is_of_its_one_family_or_a_mistake_in_the_program()
    {
        var family = Packages.Assembly("ZohoProcore.Sync").GetTypes().Where(IsSyncException).Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        Assert.True(family.Count > 5);

        // The clients' own exception stands for an answer that one of them did not get; JSON's for stored text that is damaged; that of
        // the options framework for a registration that lacks something; and what a host's own word on its driver threw is not lost.
        family.UnionWith(["ArgumentException", "ArgumentNullException", "ArgumentOutOfRangeException", "ObjectDisposedException", "ProcoreException", "JsonException", "OptionsValidationException", "InvalidOperationException", "AggregateException"]);
        Assert.Empty(
            from path in Repository.Files("*.cs", Core)
            from Match match in Thrown().Matches(Repository.Read(path))
            where !family.Contains(match.Groups[1].Value)
            select $"{path}: {match.Groups[1].Value}");
    }

    [Fact]
    public void What_a_host_may_catch_is_documented_where_it_comes_from()
    {
        var leaves = Packages.PublicTypes("ZohoProcore.Sync").Where(IsSyncException).Select(type => type.FullName!).ToList();
        Assert.True(leaves.Count > 5);
        var thrown = XDocument.Load(Path.ChangeExtension(Packages.Assembly("ZohoProcore.Sync").Location, ".xml")).Descendants("exception")
            .Select(exception => ((string)exception.Attribute("cref")!)[2..]).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(leaves.Except(thrown, StringComparer.Ordinal));
        Assert.Empty(Packages.Assembly("ZohoProcore.Sync").GetTypes().Where(type => IsSyncException(type) && !type.IsPublic).Select(type => type.Name));
        var readme = Repository.Read(Path.Combine(Core, "README.md"));
        Assert.DoesNotContain(leaves, leaf => !readme.Contains($"`{leaf.Split('.')[^1]}`", StringComparison.Ordinal));
    }

    private static bool IsSyncException(Type type) => type.BaseType is { } parent && (parent.Name == "SyncException" || IsSyncException(parent));

    [GeneratedRegex("""\bnew (\w*Exception)\b""")]
    private static partial Regex Thrown();

    // Where a state is compared or matched it is only looked at.
    [GeneratedRegex("""(?<!\b(?:is|or|not|and) \(?|[!=]= )RecordState\.(\w+)""")]
    private static partial Regex EntersState();
}
