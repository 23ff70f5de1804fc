namespace ZohoProcore.Sync;

/// <summary>Fields of a commitment in words.</summary>
internal static class CommitmentWords
{
    private const int Most = 4;

    /// <summary>What some fields are and what they would be.</summary>
    public static string Describe(IReadOnlyList<string> fields, CommitmentImage desired, CommitmentImage actual)
    {
        var shown = fields.Take(Most).Select(field => $"{Name(field)} is '{actual[field]}' and would be '{desired[field]}'");
        return string.Join("; ", shown) + (fields.Count > Most ? $"; and {fields.Count - Most} more" : string.Empty);
    }

    /// <summary>Fields as both sides have them.</summary>
    public static IReadOnlyList<FieldDifference> Differences(
        IReadOnlyList<string> fields, CommitmentImage desired, CommitmentImage actual) =>
        [.. fields.Select(field => new FieldDifference(field, actual[field], desired[field]))];

    /// <summary>A field by its name.</summary>
    public static string Name(string field) => CommitmentFields.IsLine(field)
        ? $"{field.Substring(field.LastIndexOf('/') + 1).Replace('_', ' ')} of line {CommitmentFields.LineOf(field).Split(':')[^1]}"
        : CommitmentFields.IsChangeOrder(field) ? "change order"
        : field.Replace('_', ' ');
}
