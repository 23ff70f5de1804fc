using System.Text.RegularExpressions;
using Conventions.Tests.Floors;

namespace Conventions.Tests;

/// <summary>What <c>docs/architecture.md</c> and <c>CONTRIBUTING.md</c> say of the core's floors and words is so.</summary>
public sealed partial class ArchitectureTests
{
    private const int TwentyWords = 20;
    private static readonly string Page = Path.Combine("docs", "architecture.md");
    private static readonly string Core = Path.Combine("src", "ZohoProcore.Sync");
    private static readonly House House = FloorPlan.Read().House("ZohoProcore.Sync");

    [Fact]
    public void The_table_of_floors_is_that_of_the_plan_row_by_row()
    {
        var rows = Table("| floor |").Select(cells => Backticked().Matches(cells[1]).Select(room => room.Groups[1].Value).ToList()).Where(rooms => rooms.Count > 0);
        var floors = House.Rooms.GroupBy(room => room.Floor).OrderByDescending(floor => floor.Key).Select(floor => floor.Select(room => room.Folder));
        Assert.Equal(floors.Select(floor => string.Join(' ', floor)), rows.Select(row => string.Join(' ', row)));
    }

    [Fact]
    public void Every_room_that_is_named_exists()
    {
        var rooms = Room().Matches(Repository.Read(Page)).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal).ToList();
        Assert.Contains("Flow/Intake", rooms);
        Assert.DoesNotContain(rooms, room => !Directory.Exists(Repository.PathOf(Path.Combine(Core, room))));
    }

    [Fact]
    public void The_message_that_is_shown_to_newcomers_has_the_floors_as_they_are()
    {
        var named = Numbered().Matches(Repository.Read("CONTRIBUTING.md")).Select(match => (Folder: match.Groups[1].Value, Floor: match.Groups[2].Value)).ToList();
        Assert.True(named.Count >= 2);
        Assert.Equal(named, named.ConvertAll(one => (one.Folder, Floor: $"{House.Find("ZohoProcore.Sync", one.Folder)?.Floor}")));
    }

    [Fact]
    public void The_glossary_has_twenty_words_in_their_order()
    {
        var words = Table("| word |").Select(cells => cells[1].Trim()).ToList();
        Assert.Equal(TwentyWords, words.Count);
        Assert.Equal(words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), words);
    }

    [Fact]
    public void Every_type_that_the_glossary_and_the_walk_name_exists()
    {
        var types = CodeReader.ReadPackage("ZohoProcore.Sync").Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        var page = Repository.Read(Page);
        var members = Packages.PublicMembers("ZohoProcore.Sync").Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
        var text = page[page.IndexOf("### A purchase order walks", StringComparison.Ordinal)..page.IndexOf("**Connections are data.**", StringComparison.Ordinal)];
        var named = Backticked().Matches(text).Select(match => match.Groups[1].Value).Where(name => TypeName().IsMatch(name)).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(named.Count > 25);
        Assert.DoesNotContain(named, name => !types.Contains(name) && !members.Contains(name) && !Directory.Exists(Repository.PathOf(Core, name)));
    }

    /// <summary>The next kind of record finds in CONTRIBUTING every room in which something is an order's alone.</summary>
    [Fact]
    public void A_new_kind_of_record_is_led_to_every_room_that_has_something_of_orders()
    {
        var page = Repository.Read("CONTRIBUTING.md");
        var section = page[page.IndexOf("### A rule of the core", StringComparison.Ordinal)..page.IndexOf("## Rules that the build checks", StringComparison.Ordinal)];
        var named = Backticked().Matches(section).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var types = CodeReader.ReadPackage("ZohoProcore.Sync");
        var rooms = types.Where(IsOfOrders)
            .SelectMany(type => type.Documents.Where(path => path.Contains("/src/ZohoProcore.Sync/", StringComparison.Ordinal)))
            .Select(path => Path.GetDirectoryName(path.Split("/src/ZohoProcore.Sync/")[1])!).Distinct(StringComparer.Ordinal).ToList();
        Assert.Contains("Flow/Applying", rooms);
        Assert.Empty(rooms.Except(named, StringComparer.Ordinal));

        var known = types.Select(type => type.Name).Concat(Repository.Files("*.cs", "tests", "ZohoProcore.Sync.Tests").Select(path => Path.GetFileNameWithoutExtension(path)));
        Assert.DoesNotContain(named.Where(name => TypeName().IsMatch(name)).Except(known, StringComparer.Ordinal), name => !Directory.Exists(Repository.PathOf(Core, name)));
    }

    /// <summary>Where each kind of record has something of its own, what knows orders or commitments says so, so that the next kind's can stand beside it.</summary>
    [Fact]
    public void What_only_orders_need_is_named_after_them()
    {
        string[] rooms = ["Decisions/Planning", "Flow/Applying", "Flow/Reconciliation"];
        var types = CodeReader.ReadPackage("ZohoProcore.Sync");
        var beside = types.Where(type => type.Documents.Any(path => rooms.Contains(Path.GetDirectoryName(path.Split("/src/ZohoProcore.Sync/")[^1])!, StringComparer.Ordinal))).ToList();
        Assert.True(beside.Count > 40);
        Assert.DoesNotContain(
            beside.Where(type => !IsOfOrders(type) && type.Name is not ("PlanningJson" or "ReconciliationReport")),
            type => type.Uses.Keys.Any(IsOfOrders));
    }

    private static bool IsOfOrders(CodeType type) =>
        type.Name.Contains("Order", StringComparison.Ordinal) || type.Name.Contains("Commitment", StringComparison.Ordinal);

    /// <summary>A decision is a person's. What rules and matching find has names of its own.</summary>
    [Fact]
    public void Only_what_is_about_a_persons_choice_is_called_a_decision()
    {
        var types = CodeReader.ReadPackage("ZohoProcore.Sync");
        var chosen = types.Where(type => type.Name is "ReviewDecision" or "LinkDecision" or "OrderDecision").ToHashSet();
        Assert.Equal(3, chosen.Count);
        Assert.DoesNotContain(
            types.Where(type => type.Name.Contains("Decision", StringComparison.Ordinal) && !type.Name.EndsWith("Exception", StringComparison.Ordinal)),
            type => !chosen.Contains(type) && type.Name is not "DecisionEffect" && !type.Uses.Keys.Any(used => chosen.Contains(used) || used.Name == "DecisionEffect"));
    }

    /// <summary>Words of the glossary that stand in names: whoever bears one is about the one thing that it is used for.</summary>
    [Theory]
    [InlineData("Session", "ConnectionSession", "SessionCache", "SessionLoan")]
    [InlineData("Key", "RecordKey")]
    [InlineData("Intent", "CommitmentIntent")]
    [InlineData("Lease")]
    public void A_word_of_the_glossary_is_used_for_one_thing(string word, params string[] bearers) => Assert.Equal(
        bearers,
        CodeReader.ReadPackage("ZohoProcore.Sync").Where(type => type.FullName.StartsWith("ZohoProcore.Sync.", StringComparison.Ordinal))
            .Select(type => type.Name).Where(name => Words(name).Contains(word, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Words(string name) => NameWord().Matches(name).Select(match => match.Value);

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex NameWord();

    // The cells of a table's rows, those of its head and its rule left out.
    private static List<string[]> Table(string head) =>
    [
        .. Repository.Read(Page).Split('\n').SkipWhile(line => !line.StartsWith(head, StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|')).Select(line => line.Split('|')),
    ];

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Backticked();

    [GeneratedRegex("^[A-Z][A-Za-z]+$")]
    private static partial Regex TypeName();

    [GeneratedRegex("""`((?:Flow|Storage|Decisions|Model)(?:/\w+)*)/?`""")]
    private static partial Regex Room();

    [GeneratedRegex("""`(\w+(?:/\w+)*)/\w+` \(floor (\d+)\)""")]
    private static partial Regex Numbered();
}
