namespace Conventions.Tests.Floors;

/// <summary>What <c>docs/floors.txt</c> says: the floors of each section, the highest first, and the rooms on them.</summary>
internal sealed class FloorPlan
{
    private const string Pure = "pure:";
    private const string Arrow = "->";
    private readonly Dictionary<string, List<Floor>> _sections = new(StringComparer.Ordinal);

    private FloorPlan()
    {
    }

    /// <summary>The names of the sections, as they stand in the file.</summary>
    public IEnumerable<string> Sections => _sections.Keys;

    public static FloorPlan Read() => Parse(Repository.Read(Path.Combine("docs", "floors.txt")));

    public static FloorPlan Parse(string text)
    {
        var plan = new FloorPlan();
        List<Floor>? section = null;
        foreach (var line in text.Split('\n').Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0))
        {
            if (line is ['[', .. var name, ']']) plan._sections.Add(name, section = []);
            else (section ?? throw new FormatException($"\"{line}\" stands in no section.")).Add(ParseFloor(line));
        }

        foreach (var (name, floors) in plan._sections)
        {
            var twice = floors.SelectMany(floor => floor.Rooms).GroupBy(room => room.Folder, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
            if (twice is not null) throw new FormatException($"[{name}] has the room {twice.Key} twice.");
        }

        return plan;
    }

    /// <summary>The rooms of a package and, below them, those of the sections that it is compiled with.</summary>
    /// <param name="sections">The package, then what stands below it.</param>
    public House House(params string[] sections)
    {
        var floors = sections.SelectMany(section => _sections.TryGetValue(section, out var own)
            ? own.Select((floor, index) => (Section: section, Number: own.Count - index, Floor: floor))
            : []).ToList();
        return new House([
            .. floors.SelectMany((one, depth) => one.Floor.Rooms.Select(room =>
                new Room(one.Section, room.Folder, one.Number, floors.Count - depth, room.Group, one.Floor.IsPure))),
        ]);
    }

    private static Floor ParseFloor(string line)
    {
        var isPure = line.StartsWith(Pure, StringComparison.Ordinal);
        var groups = (isPure ? line[Pure.Length..] : line).Split(Arrow);
        return new Floor(
            [.. groups.SelectMany((group, index) => group.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(folder => (folder, index)))], isPure);
    }

    private sealed record Floor(IReadOnlyList<(string Folder, int Group)> Rooms, bool IsPure);
}
