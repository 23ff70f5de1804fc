using System.Globalization;

namespace Benchmarks;

/// <summary>The options of the command <c>size</c>.</summary>
internal static class SizeOptions
{
    public const string Usage = "size [VENDORS…] [--json]";

    private const int Least = 100;
    private const int Most = 5_000_000;

    /// <summary>The sizes that were asked for, none for the usual ones; null where one is no size, which is said then.</summary>
    public static IReadOnlyList<int>? Read(string[] options, TextWriter error)
    {
        var asked = new List<int>();
        foreach (var option in options.Where(option => option != "--json"))
        {
            if (!int.TryParse(option, NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size is < Least or > Most)
            {
                error.WriteLine($"'{option}' is no number of vendors from {Least} to {Most}. {Usage}");
                return null;
            }

            asked.Add(size);
        }

        return asked;
    }
}
