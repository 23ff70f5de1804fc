namespace Conventions.Tests.Floors;

/// <summary>A folder of the source, and where it stands.</summary>
/// <param name="Section">The package, or <c>Shared</c>.</param>
/// <param name="Folder">The folder in the section; <c>.</c> is the section's own.</param>
/// <param name="Floor">Its floor, counted from the lowest of its section.</param>
/// <param name="Height">Its floor, counted from the lowest of the house.</param>
/// <param name="Group">How many arrows stand left of it on its floor.</param>
/// <param name="IsPure">Whether it is on a floor of decisions.</param>
internal sealed record Room(string Section, string Folder, int Floor, int Height, int Group, bool IsPure)
{
    /// <summary>Whether code of this room may use code of the other.</summary>
    public bool MayUse(Room other) =>
        (Section == other.Section && Folder == other.Folder) || other.Height < Height || (other.Height == Height && other.Group > Group);
}

/// <summary>The rooms that the types of one assembly live in.</summary>
internal sealed class House(IReadOnlyList<Room> rooms)
{
    private const string Rest = "/*";

    public IReadOnlyList<Room> Rooms => rooms;

    /// <summary>The room of a folder, or nothing when it is on no floor.</summary>
    public Room? Find(string section, string folder)
    {
        var own = rooms.Where(room => room.Section == section).ToList();
        return own.Find(room => room.Folder == folder)
            ?? own.Where(room => room.Folder.EndsWith(Rest, StringComparison.Ordinal) && Parent(folder) == room.Folder[..^Rest.Length])
                .Select(room => room with { Folder = folder }).FirstOrDefault();
    }

    private static string? Parent(string folder) => folder.LastIndexOf('/') is var slash and > 0 ? folder[..slash] : null;
}
