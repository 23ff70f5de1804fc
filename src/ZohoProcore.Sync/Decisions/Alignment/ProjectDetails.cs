using NodaTime.Text;

namespace ZohoProcore.Sync;

/// <summary>
/// Compares what projects say beside name, number and status. What one side does not say is not compared: nobody knows whether it is
/// another one. Pure.
/// </summary>
internal static class ProjectDetails
{
    /// <summary>The rows with what their two projects say differently of it.</summary>
    /// <param name="rows">The projects, as they were laid next to each other.</param>
    /// <param name="zoho">What each of Zoho Books says, by its id.</param>
    /// <param name="procore">What each of Procore says, by its id.</param>
    public static IReadOnlyList<AlignedProject> Compared(
        IReadOnlyList<AlignedProject> rows,
        IReadOnlyDictionary<string, IReadOnlyDictionary<AlignmentField, string>> zoho,
        IReadOnlyDictionary<long, IReadOnlyDictionary<AlignmentField, string>> procore) =>
    [
        .. rows.Select(row => row is { Zoho: { } one, Procore: { } other }
            && zoho.TryGetValue(one.Id, out var here) && procore.TryGetValue(other.Id, out var there)
            && Differences(here, there).ToList() is { Count: > 0 } differences
                ? row with { Standing = AlignmentStanding.Different, Differences = [.. row.Differences, .. differences] }
                : row),
    ];

    private static IEnumerable<AlignmentDifference> Differences(
        IReadOnlyDictionary<AlignmentField, string> zoho, IReadOnlyDictionary<AlignmentField, string> procore) =>
        from said in zoho
        where said.Value.Trim().Length > 0 && procore.TryGetValue(said.Key, out var other) && other.Trim().Length > 0
            && !AreEqual(said.Key, said.Value, procore[said.Key])
        orderby said.Key
        select new AlignmentDifference(said.Key, said.Value.Trim(), procore[said.Key].Trim());

    private static bool AreEqual(AlignmentField field, string one, string other) => field == AlignmentField.Address
        ? Plain(one) == Plain(other)
        : Day(one) == Day(other);

    // However it is written: with a time behind it or without.
    private static string Day(string text) =>
        text.Trim() is { Length: >= 10 } day && LocalDatePattern.Iso.Parse(day.Substring(0, 10)) is { Success: true, Value: var date }
            ? LocalDatePattern.Iso.Format(date)
            : text.Trim();

    private static string Plain(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
}
