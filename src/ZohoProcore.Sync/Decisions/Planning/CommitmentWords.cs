using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>Fields of a commitment in words.</summary>
internal static class CommitmentWords
{
    private const int Most = 4;
    private const string NoCode = "0"; // what an image has for a line that came without a code

    /// <summary>What some fields are and what they would be.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="desired">What they would be.</param>
    /// <param name="actual">What they are.</param>
    /// <param name="input">Where vendors and codes have their names from; null where ids are told.</param>
    public static string Describe(
        IReadOnlyList<string> fields, CommitmentImage desired, CommitmentImage actual, OrderInput? input = null)
    {
        var shown = fields.Take(Most).Select(field =>
            $"{Name(field, desired, actual, input)} is '{Value(field, actual[field], input)}' and would be "
            + $"'{Value(field, desired[field], input)}'");
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

    /// <summary>A field by its name, and its line by what it says, or by its amount and its code where it says nothing.</summary>
    public static string Name(string field, CommitmentImage desired, CommitmentImage actual, OrderInput? input = null)
    {
        if (!CommitmentFields.IsLine(field))
        {
            return Name(field);
        }

        string Either(string one) => desired[one].Length > 0 ? desired[one] : actual[one];
        var key = CommitmentFields.LineOf(field);
        var code = CommitmentFields.LineCode(key);
        var line = Either(CommitmentFields.LineText(key)) is { Length: > 0 } text
            ? $"line '{text}'"
            : $"the line of {Either(CommitmentFields.LineAmount(key))} on '{Value(code, Either(code), input)}' that says nothing";
        return $"{field.Substring(field.LastIndexOf('/') + 1).Replace('_', ' ')} of {line}";
    }

    /// <summary>A value as people know it: a vendor by its name, a budget code as it is written, and nothing where there is none.</summary>
    public static string Value(string field, string value, OrderInput? input)
    {
        if (value == NoCode && CommitmentFields.IsLineCode(field))
        {
            return string.Empty;
        }

        var isId = long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        var name = !isId || input is null ? null
            : field == CommitmentFields.Vendor ? input.Company.ProcoreVendor(id)?.Name
            : CommitmentFields.IsLineCode(field)
                ? input.Projects.SelectMany(project => project.Codes.WbsCodes).FirstOrDefault(code => code.Id == id)?.Called
            : CommitmentFields.IsLine(field) && field == CommitmentFields.TaxCode(CommitmentFields.LineOf(field))
                ? input.Company.Directory.TaxCodes?.FirstOrDefault(code => code.Id == id)?.Code
            : null;
        return name is not { Length: > 0 } ? value : field == CommitmentFields.Vendor ? $"{name} ({value})" : name;
    }

    /// <summary>A field by its name.</summary>
    public static string Name(string field) => CommitmentFields.IsLine(field)
        ? $"{field.Substring(field.LastIndexOf('/') + 1).Replace('_', ' ')} of line {CommitmentFields.LineOf(field).Split(':')[^1]}"
        : CommitmentFields.IsChangeOrder(field) ? "change order"
        : field.Replace('_', ' ');
}
