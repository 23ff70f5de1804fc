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
        var faults = FloorCheck.Faults(Plan, CodeReader.ReadPackage(package), sections);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
