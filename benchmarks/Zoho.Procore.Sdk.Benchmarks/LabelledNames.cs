namespace Benchmarks;

/// <summary>Names of one directory, and queries of which it is known who is meant.</summary>
internal sealed class LabelledNames
{
    private static readonly string[] Linking = ["exchange", "wikipedia"];

    /// <summary>The directory: id and name.</summary>
    public required IReadOnlyList<(string Id, string Name)> Directory { get; init; }

    /// <summary>The queries: the name as others write it, and where in the directory the one that is meant stands.</summary>
    public required IReadOnlyList<(string Name, int Expected)> Queries { get; init; }

    /// <summary>Where each query comes from.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Two names of two firms.</summary>
    public required IReadOnlyList<(string One, string Other)> HardNegatives { get; init; }

    /// <summary>Reads a directory (id, name) and pairs (source, entity, name_a, name_b, label, …), tab-separated with a header line.</summary>
    public static LabelledNames Read(string directoryFile, string pairsFile)
    {
        var directory = Rows(directoryFile, 2).Select(row => (Id: row[0], Name: row[1])).ToList();
        var places = directory.Select((entry, place) => (entry.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place, StringComparer.Ordinal);
        var pairs = Rows(pairsFile, 5).ToList();
        var meant = pairs.Where(row => Linking.Contains(row[0]) && row[4] == "1" && places.ContainsKey(row[1])).ToList();
        return new()
        {
            Directory = directory,
            Queries = [.. meant.Select(row => (row[3], places[row[1]]))],
            Sources = [.. meant.Select(row => row[0])],
            HardNegatives = [.. pairs.Where(row => row[4] == "0").Select(row => (row[2], row[3]))],
        };
    }

    private static IEnumerable<string[]> Rows(string file, int cells)
    {
        var number = 1;
        foreach (var line in File.ReadLines(file).Skip(1))
        {
            number++;
            var row = line.TrimEnd('\r').Split('\t');
            if (line.Length > 0)
            {
                yield return row.Length >= cells
                    ? row
                    : throw new InvalidDataException($"Line {number} of '{file}' has {row.Length} cells between tabs, and {cells} are needed.");
            }
        }
    }
}
