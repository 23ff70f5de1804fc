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
}
