namespace Conventions.Tests.Floors;

/// <summary>Every arrow points down: the built packages, held to <c>docs/floors.txt</c>.</summary>
public sealed class FloorTests
{
    private static readonly FloorPlan Plan = FloorPlan.Read();

    [Fact]
    public void A_room_uses_only_what_stands_below_it()
    {
        var faults = Packages.Names.Where(Plan.Sections.Contains).SelectMany(Faults).ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static IReadOnlyList<string> Faults(string package)
    {
        var path = Packages.Assembly(package).Location;
        using var assembly = File.OpenRead(path);
        using var symbols = File.OpenRead(Path.ChangeExtension(path, ".pdb"));
        string[] sections = package == "ZohoProcore.Sync" ? [package] : [package, "Shared"];
        return FloorCheck.Faults(Plan, CodeReader.Read(assembly, symbols), sections);
    }
}
