using System.Globalization;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>One project's part of an order, as the order would have it and as it was written last, line by line.</summary>
/// <param name="Project">The Procore project.</param>
/// <param name="Contract">The commitment; empty where none was written.</param>
/// <param name="Status">Its status.</param>
/// <param name="Currency">The currency of the amounts.</param>
/// <param name="Lines">The lines of either side.</param>
/// <param name="Zoho">What the order's lines add up to; null where the order would have no commitment.</param>
/// <param name="Procore">What the written lines add up to; null where none was written.</param>
/// <param name="Changes">What approved change orders add in Procore; null when that is nothing.</param>
public sealed record BothSides(
    string Project, string Contract, string Status, string Currency, IReadOnlyList<BothLines> Lines, string? Zoho, string? Procore, string? Changes)
{
    internal static IReadOnlyList<BothSides> Of(IReadOnlyList<PlannedCommitment> planned, IReadOnlyList<WrittenCommitment> written) =>
    [
        .. planned.Select(one => one.OriginId).Union(written.Select(one => one.OriginId), StringComparer.Ordinal)
            .Select(origin => Of(planned.FirstOrDefault(one => one.OriginId == origin), written.FirstOrDefault(one => one.OriginId == origin))),
    ];

    private static BothSides Of(PlannedCommitment? planned, WrittenCommitment? written)
    {
        var lines = BothLines.Of(planned?.Lines ?? [], written?.Image);
        return new(
            Id(written?.ProjectId ?? planned!.ProjectId),
            written is null ? string.Empty : Id(written.ContractId),
            PageWords.Name(written?.Status ?? planned!.Status),
            written?.Currency ?? planned!.Currency,
            lines,
            planned is null ? null : PageWords.Money(planned.Total),
            written is null ? null : PageWords.Money(BothLines.Total(written.Image)),
            written?.ApprovedChangeOrders is { } changes ? PageWords.Money(changes) : null);
    }

    private static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One line on both sides.</summary>
/// <param name="Text">What it is.</param>
/// <param name="Explanation">How the amount comes about; empty where it is the line's own.</param>
/// <param name="Zoho">The amount by the order; null where it has no such line.</param>
/// <param name="Procore">The amount that was written; null where none was.</param>
public sealed record BothLines(string Text, string Explanation, string? Zoho, string? Procore)
{
    private const string Prefix = "line/";
    private const string Amount = "/amount";
    private const string Description = "/description";

    internal static IReadOnlyList<BothLines> Of(IReadOnlyList<PlannedLine> planned, CommitmentImage? written) =>
    [
        .. planned.Select(one => one.OriginId).Union(Origins(written), StringComparer.Ordinal)
            .Select(origin => Of(planned.FirstOrDefault(one => one.OriginId == origin), written, origin)),
    ];

    /// <summary>What the lines of an image add up to.</summary>
    internal static decimal Total(CommitmentImage image) => Origins(image).Sum(origin => AmountOf(image, origin) ?? 0);

    private static BothLines Of(PlannedLine? planned, CommitmentImage? written, string origin) => new(
        PageWords.Name(planned?.Description ?? written?[Prefix + origin + Description] ?? string.Empty),
        PageWords.Name(planned?.Explanation ?? string.Empty),
        planned is null ? null : PageWords.Money(planned.Amount),
        AmountOf(written, origin) is { } amount ? PageWords.Money(amount) : null);

    private static decimal? AmountOf(CommitmentImage? image, string origin) =>
        decimal.TryParse(image?[Prefix + origin + Amount], NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    private static IEnumerable<string> Origins(CommitmentImage? image) => (image?.Fields.Keys ?? Enumerable.Empty<string>())
        .Where(field => field.StartsWith(Prefix, StringComparison.Ordinal) && field.EndsWith(Amount, StringComparison.Ordinal))
        .Select(field => field[Prefix.Length..^Amount.Length]);
}
