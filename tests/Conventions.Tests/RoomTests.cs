using System.Reflection;
using System.Text.RegularExpressions;
using Conventions.Tests.Floors;

namespace Conventions.Tests;

/// <summary>The tests of the core mirror it: a room's tests stand in the folder of the same path, and some of them need nobody but the room and what it stands on.</summary>
public sealed partial class RoomTests
{
    private const string Core = "ZohoProcore.Sync";
    private const string Tests = "ZohoProcore.Sync.Tests";

    [Fact]
    public void Every_room_of_the_core_has_tests_of_its_own()
    {
        var rooms = Folders(Repository.Files("*.cs", "src", Core), Path.Combine("src", Core));
        var tested = Folders(Repository.Files("*.cs", "tests", Tests).Where(path => Test().IsMatch(Repository.Read(path))), Path.Combine("tests", Tests));

        Assert.Contains(Path.Combine("Flow", "Intake"), rooms);
        Assert.True(rooms.IsSubsetOf(tested), "Without tests: " + string.Join(", ", rooms.Except(tested).Order(StringComparer.Ordinal)));
        Assert.True(tested.IsSubsetOf(rooms), "No room of the core: " + string.Join(", ", tested.Except(rooms).Order(StringComparer.Ordinal)));
    }

    /// <summary>A wrong back-off or a wrong window of a scan shows there, within milliseconds, and not as a slow simulation.</summary>
    [Fact]
    public void Every_room_of_the_core_has_tests_that_go_without_the_sandbox()
    {
        var types = ReadTests();
        var tests = types.Where(IsTest).ToList();
        Assert.Contains(tests, NeedsSandbox);

        var rooms = CodeReader.ReadPackage(Core).SelectMany(type => Rooms(type, "src", Core)).ToHashSet(StringComparer.Ordinal);
        var alone = tests.Where(type => !NeedsSandbox(type)).SelectMany(type => Rooms(type, "tests", Tests)).ToHashSet(StringComparer.Ordinal);
        Assert.Contains("Flow/Intake", rooms);
        var without = rooms.Except(alone).Order(StringComparer.Ordinal).ToList();
        Assert.True(without.Count == 0, $"Only with the sandbox, in tests/{Tests}: {string.Join(", ", without)}. `Answered` has the real clients over answers of the test.");
    }

    /// <summary>What other rooms ask of a room is its door, and its own tests go through it.</summary>
    [Fact]
    public void What_is_asked_of_a_room_that_reads_or_writes_is_asked_by_its_own_tests()
    {
        var types = CodeReader.ReadPackage(Core);
        var working = Packages.Assembly(Core).GetTypes().Where(Works).Select(type => type.FullName!.Split('`')[0]).ToHashSet(StringComparer.Ordinal);
        var asked = types.SelectMany(user => user.Uses.Keys.Where(used => working.Contains(used.FullName) && !Rooms(used, "src", Core).Intersect(Rooms(user, "src", Core)).Any()))
            .Distinct().Where(type => Rooms(type, "src", Core).Any(room => room.StartsWith("Flow/", StringComparison.Ordinal))).ToList();
        Assert.Contains(asked, type => type.Name == "ScanRunner");

        var tests = ReadTests();
        var untested = asked.Where(type => !tests.Any(test =>
            Rooms(test, "tests", Tests).Intersect(Rooms(type, "src", Core)).Any() && Family(test).Any(one => one.Foreigners.Keys.Any(foreign => foreign.Type.Split('`')[0] == type.FullName))));
        Assert.Empty(untested.Select(type => $"{Rooms(type, "src", Core).First()}/{type.Name}").Order(StringComparer.Ordinal));
    }

    private static HashSet<string> Folders(IEnumerable<string> files, string root) =>
        [.. files.Select(path => Path.GetRelativePath(root, Path.GetDirectoryName(path)!))];

    // Built beside these tests, not into them.
    private static IReadOnlyCollection<CodeType> ReadTests()
    {
        var own = Path.GetDirectoryName(typeof(RoomTests).Assembly.Location)!;
        var path = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(own))!, Tests, Path.GetFileName(own), Tests + ".dll");
        using var assembly = File.OpenRead(path);
        using var symbols = File.OpenRead(Path.ChangeExtension(path, ".pdb"));
        return CodeReader.Read(assembly, symbols);
    }

    private static IEnumerable<string> Rooms(CodeType type, string above, string project) =>
        from document in type.Documents
        let root = $"/{above}/{project}/"
        let start = document.LastIndexOf(root, StringComparison.Ordinal)
        where start >= 0
        let path = document[(start + root.Length)..]
        select path.LastIndexOf('/') is >= 0 and var end ? path[..end] : ".";

    private static bool IsTest(CodeType type) => type.Foreigners.Keys.Any(foreign => foreign.Type is "Xunit.FactAttribute" or "Xunit.TheoryAttribute");

    private static bool NeedsSandbox(CodeType type) => Family(type).Any(one => one.Foreigners.Keys.Any(foreign => foreign.Assembly == "Sandbox"));

    // The type and whatever it uses of its own assembly.
    private static HashSet<CodeType> Family(CodeType type)
    {
        var family = new HashSet<CodeType>();
        var left = new Stack<CodeType>([type]);
        while (left.TryPop(out var one))
        {
            if (!family.Add(one)) continue;
            foreach (var other in one.Uses.Keys) left.Push(other);
        }

        return family;
    }

    // Neither a value nor a name for something.
    private static bool Works(Type type) =>
        type is { IsClass: true, IsNested: false } && type.GetMethod("<Clone>$") is null && !typeof(Exception).IsAssignableFrom(type)
        && type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).Length > 0;

    [GeneratedRegex(@"\[(Fact|Theory)\b")]
    private static partial Regex Test();
}
