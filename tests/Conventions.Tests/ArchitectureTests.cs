using System.Text.RegularExpressions;
using Conventions.Tests.Floors;

namespace Conventions.Tests;

/// <summary>What <c>docs/architecture.md</c> and <c>CONTRIBUTING.md</c> say of the core's floors and words is so.</summary>
public sealed partial class ArchitectureTests
{
    private const int Words = 20;
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
        Assert.Equal(Words, words.Count);
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
