using System.Text.RegularExpressions;

namespace Conventions.Tests;

/// <summary>The tests of the core mirror it: a room's tests stand in the folder of the same path.</summary>
public sealed partial class RoomTests
{
    [Fact]
    public void Every_room_of_the_core_has_tests_of_its_own()
    {
        var rooms = Folders(Repository.Files("*.cs", "src", "ZohoProcore.Sync"), Path.Combine("src", "ZohoProcore.Sync"));
        var tested = Folders(
            Repository.Files("*.cs", "tests", "ZohoProcore.Sync.Tests").Where(path => Test().IsMatch(Repository.Read(path))),
            Path.Combine("tests", "ZohoProcore.Sync.Tests"));

        Assert.Contains(Path.Combine("Flow", "Intake"), rooms);
        Assert.True(rooms.IsSubsetOf(tested), "Without tests: " + string.Join(", ", rooms.Except(tested).Order(StringComparer.Ordinal)));
        Assert.True(tested.IsSubsetOf(rooms), "No room of the core: " + string.Join(", ", tested.Except(rooms).Order(StringComparer.Ordinal)));
    }

    private static HashSet<string> Folders(IEnumerable<string> files, string root) =>
        [.. files.Select(path => Path.GetRelativePath(root, Path.GetDirectoryName(path)!))];

    [GeneratedRegex(@"\[(Fact|Theory)\b")]
    private static partial Regex Test();
}
