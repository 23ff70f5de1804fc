namespace ZohoProcore.Sync;

/// <summary>Fields of a commitment in words.</summary>
internal static class CommitmentWords
{
    private const int Most = 4;

    /// <summary>What some fields are and what they would be.</summary>
    public static string Describe(IReadOnlyList<string> fields, CommitmentImage desired, CommitmentImage actual)
    {
        var shown = fields.Take(Most)
            .Select(field => $"{Name(field, desired, actual)} is '{actual[field]}' and would be '{desired[field]}'");
        return string.Join("; ", shown) + (fields.Count > Most ? $"; and {fields.Count - Most} more" : string.Empty);
    }

    /// <summary>What a commitment comes to and would come to, where that differs.</summary>
    public static string Totals(PlannedCommitment planned, ExistingCommitment existing) =>
        existing.GrandTotal + (existing.ApprovedChangeOrders ?? 0) is var now && now == planned.Total ? string.Empty
            : $"; in all it comes to {Text.Amount(now)} {planned.Currency} and would come to {Text.Amount(planned.Total)}";

    /// <summary>Fields as both sides have them.</summary>
    public static IReadOnlyList<FieldDifference> Differences(
        IReadOnlyList<string> fields, CommitmentImage desired, CommitmentImage actual) =>
        [.. fields.Select(field => new FieldDifference(field, actual[field], desired[field]))];

    /// <summary>A field by its name, and its line by what it says.</summary>
    private static string Name(string field, CommitmentImage desired, CommitmentImage actual)
    {
        var says = CommitmentFields.IsLine(field) ? $"{field.Substring(0, field.LastIndexOf('/') + 1)}description" : field;
        var line = desired[says].Length > 0 ? desired[says] : actual[says];
        return CommitmentFields.IsLine(field) && line.Length > 0
            ? $"{field.Substring(field.LastIndexOf('/') + 1).Replace('_', ' ')} of line '{line}'"
            : Name(field);
    }

    /// <summary>A field by its name.</summary>
    public static string Name(string field) => CommitmentFields.IsLine(field)
        ? $"{field.Substring(field.LastIndexOf('/') + 1).Replace('_', ' ')} of line {CommitmentFields.LineOf(field).Split(':')[^1]}"
        : CommitmentFields.IsChangeOrder(field) ? "change order"
        : field.Replace('_', ' ');
}
