namespace Conventions.Tests.Floors;

/// <summary>Every arrow points down: the built packages, held to <c>docs/floors.txt</c>.</summary>
public sealed class FloorTests
{
    private static readonly FloorPlan Plan = FloorPlan.Read();

    public static TheoryData<string> Cases => Packages.Cases;

    [Fact]
    public void Every_package_and_what_they_share_has_floors() =>
        Assert.Equal(Packages.Names.Append("Shared").Order(StringComparer.Ordinal), Plan.Sections.Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Cases))]
    public void A_room_uses_only_what_stands_below_it(string package)
    {
        string[] sections = package == "ZohoProcore.Sync" ? [package] : [package, "Shared"];
        var types = CodeReader.ReadPackage(package);
        var links = TextLinks.ReadPackage(package, types, sections);
        Assert.NotEmpty(links);
        var faults = FloorCheck.Faults(Plan, types, links, sections);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void Decisions_of_the_core_stand_on_pure_floors_only()
    {
        var rooms = Plan.House("ZohoProcore.Sync").Rooms;
        var highest = rooms.Where(room => room.IsPure).Max(room => room.Floor);
        Assert.All(rooms.Where(room => room.Folder.StartsWith("Decisions/", StringComparison.Ordinal)), room => Assert.True(room.IsPure, room.Folder));
        Assert.All(rooms.Where(room => room.Floor <= highest), room => Assert.True(room.IsPure, room.Folder));
    }

    /// <summary>What is kept may know of a client how it is set up and what a token is, and nothing that asks the service.</summary>
    [Fact]
    public void What_is_kept_knows_no_clients_calls()
    {
        var core = CodeReader.ReadPackage("ZohoProcore.Sync");
        Assert.Empty(Calls(core, "/src/ZohoProcore.Sync/Storage/").Order(StringComparer.Ordinal));
        Assert.NotEmpty(Calls(core, "/src/ZohoProcore.Sync/Flow/Reading/"));
    }

    private static IEnumerable<string> Calls(IReadOnlyCollection<CodeType> core, string folder)
    {
        string[] known = ["Wire/Options", "Wire/Hosts", "Wire/Tokens", "Wire"];
        var rooms = Packages.Names.Where(name => name != "ZohoProcore.Sync").SelectMany(name => CodeReader.ReadPackage(name).Select(type => (Client: name, Type: type)))
            .SelectMany(one => one.Type.Documents.Where(path => path.Contains($"/src/{one.Client}/", StringComparison.Ordinal)).Select(path =>
                (Name: one.Type.FullName, Room: Path.GetDirectoryName(path.Split($"/src/{one.Client}/")[1])!))).ToLookup(one => one.Name, one => one.Room, StringComparer.Ordinal);
        return
            from type in core
            where type.Documents.Any(path => path.Contains(folder, StringComparison.Ordinal))
            from foreign in type.Foreigners
            where rooms[foreign.Key.Type].Any(room => !known.Contains(room, StringComparer.Ordinal))
            select $"{type.Name} uses {foreign.Key.Type} (in {foreign.Value})";
    }
}
