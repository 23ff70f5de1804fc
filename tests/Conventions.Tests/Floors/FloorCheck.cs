namespace Conventions.Tests.Floors;

/// <summary>Holds the types of one assembly to the floors of its house; each fault is a sentence.</summary>
internal sealed class FloorCheck
{
    private readonly House _house;
    private readonly string[] _sections;
    private readonly Dictionary<CodeType, Room> _rooms = [];
    private readonly List<string> _faults = [];

    private FloorCheck(House house, string[] sections)
    {
        _house = house;
        _sections = sections;
    }

    /// <summary>Everything that is wrong.</summary>
    /// <param name="plan">The floors.</param>
    /// <param name="types">The outermost types of the assembly.</param>
    /// <param name="links">What types name in text only.</param>
    /// <param name="sections">The package, then the sections that it is compiled with, which stand below it.</param>
    public static IReadOnlyList<string> Faults(
        FloorPlan plan, IReadOnlyCollection<CodeType> types, IReadOnlyList<TextLink> links, params string[] sections) =>
        new FloorCheck(plan.House(sections), sections).Check(types, links);

    private List<string> Check(IReadOnlyCollection<CodeType> types, IReadOnlyList<TextLink> links)
    {
        foreach (var type in types) Place(type);
        foreach (var room in _house.Rooms.Where(room => !room.Folder.Contains('*', StringComparison.Ordinal)))
        {
            if (!_rooms.Values.Any(used => used.Section == room.Section && used.Folder == room.Folder))
                _faults.Add($"docs/floors.txt has the room {room.Folder} on floor {room.Floor} of {room.Section}, and nothing is written there.");
        }

        foreach (var (type, room) in _rooms) CheckUses(type, room);
        foreach (var link in links) CheckLink(link);
        foreach (var (type, room) in _rooms.Where(one => one.Value.IsPure)) CheckPurity(type, room);
        _faults.Sort(StringComparer.Ordinal);
        return _faults;
    }

    // Types that only a generator wrote are in no room; they count as a part of whoever uses them.
    private void Place(CodeType type)
    {
        var places = type.Documents.Select(Place).OfType<(string Section, string Folder)>().Distinct().ToList();
        if (places.Count == 0) return;
        if (places.Count > 1)
        {
            var names = places.Select(place => $"{place.Section}/{place.Folder}").Order(StringComparer.Ordinal);
            _faults.Add($"`{type.Name}` is written in {string.Join(" and in ", names)}; a type has one room.");
        }

        var (section, folder) = places[0];
        if (_house.Find(section, folder) is { } room) _rooms[type] = room;
        else _faults.Add($"`{Name(section, folder, type)}` stands in a folder that is on no floor of {section} in docs/floors.txt.");
    }

    private (string Section, string Folder)? Place(string document)
    {
        foreach (var section in _sections)
        {
            var root = $"/src/{section}/";
            if (document.LastIndexOf(root, StringComparison.Ordinal) is not (>= 0 and var start)) continue;
            var path = document[(start + root.Length)..];
            return (section, path.LastIndexOf('/') is >= 0 and var end ? path[..end] : ".");
        }

        return null;
    }

    private void CheckUses(CodeType type, Room room)
    {
        foreach (var (other, member) in Uses(type))
        {
            if (!_rooms.TryGetValue(other, out var there) || room.MayUse(there)) continue;
            _faults.Add($"{Describe(type, room, there)} uses {Describe(other, there, room)}, {Why(room, there)}{In(member)}.");
        }
    }

    private void CheckLink(TextLink link)
    {
        if (!_rooms.TryGetValue(link.From, out var room) || !_rooms.TryGetValue(link.To, out var there) || room.MayUse(there)) return;
        _faults.Add($"{Describe(link.From, room, there)} names {Describe(link.To, there, room)} in a comment or nameof, {Why(room, there)}{In(link.Member)}.");
    }

    private static string Why(Room room, Room there) =>
        there.Height > room.Height ? "which stands above it" : "a room of the same floor that it does not know";

    private void CheckPurity(CodeType type, Room room)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (foreign, member) in Foreigners(type))
        {
            if (Purity.IsForbidden(foreign, out var what) && told.Add(what)) _faults.Add($"{Describe(type, room, room)} is on a pure floor and uses `{what}`{In(member)}.");
        }

        foreach (var (other, member) in Uses(type))
        {
            // Who is on a pure floor answers for itself, and an arrow upwards is a fault already.
            if (!_rooms.TryGetValue(other, out var there) || there.IsPure || !room.MayUse(there)) continue;
            if (Effect(other, []) is not { } effect) continue;
            _faults.Add($"{Describe(type, room, there)} is on a pure floor and uses {Describe(other, there, room)}, which uses `{effect}`{In(member)}.");
        }
    }

    // What a decision must not touch and a type uses, itself or through others of its assembly.
    private static string? Effect(CodeType type, HashSet<CodeType> seen)
    {
        if (!seen.Add(type)) return null;
        foreach (var foreign in type.Foreigners.Keys)
        {
            if (Purity.IsForbidden(foreign, out var what)) return what;
        }

        return type.Uses.Keys.Select(other => Effect(other, seen)).FirstOrDefault(effect => effect is not null);
    }

    private IEnumerable<KeyValuePair<CodeType, string>> Uses(CodeType type) =>
        Family(type).SelectMany(member => member.Uses).Where(use => use.Key != type).DistinctBy(use => use.Key);

    private IEnumerable<KeyValuePair<Foreign, string>> Foreigners(CodeType type) => Family(type).SelectMany(member => member.Foreigners).DistinctBy(use => use.Key);

    // The type and the types without a room that it uses.
    private HashSet<CodeType> Family(CodeType type)
    {
        var family = new HashSet<CodeType>();
        var left = new Stack<CodeType>([type]);
        while (left.TryPop(out var one))
        {
            if (!family.Add(one)) continue;
            foreach (var other in one.Uses.Keys.Where(other => !_rooms.ContainsKey(other))) left.Push(other);
        }

        return family;
    }

    private static string Describe(CodeType type, Room room, Room other) =>
        $"`{Name(room.Section, room.Folder, type)}` (floor {room.Floor}{(room.Section == other.Section ? string.Empty : " of " + room.Section)})";

    private static string Name(string section, string folder, CodeType type)
    {
        var path = folder == "." ? type.Name : $"{folder}/{type.Name}";
        return section == "Shared" ? $"Shared/{path}" : path;
    }

    private static string In(string member) => member.Length == 0 ? string.Empty : $" (in {member})";
}
