using System.Text.Json.Serialization;

namespace ZohoProcore.Sync;

/// <summary>A commitment that already exists in Procore for an order, read just before planning.</summary>
internal sealed record ExistingCommitment
{
    /// <summary>The Procore project.</summary>
    public required long ProjectId { get; init; }

    /// <summary>The purchase order contract id.</summary>
    public required long ContractId { get; init; }

    /// <summary>The origin_id it carries, or empty.</summary>
    public string OriginId { get; init; } = string.Empty;

    /// <summary>The status as Procore wrote it.</summary>
    public string Status { get; init; } = string.Empty;

    /// <summary>Whether it was deleted in Procore.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>What Procore says it comes to.</summary>
    public decimal GrandTotal { get; init; }

    /// <summary>What its approved change orders come to; null when that is nothing.</summary>
    public decimal? ApprovedChangeOrders { get; init; }

    /// <summary>
    /// Its change orders; null when there are none, when nothing asks for them, or when Procore does not show them over its API, as in
    /// projects with three tiers of change orders.
    /// </summary>
    public IReadOnlyList<ExistingChangeOrder>? ChangeOrders { get; init; }

    /// <summary>
    /// Whether potential change orders of it are approved and nobody can tell which of them are in what its approved change orders come to.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsCountedUnclear { get; init; }

    /// <summary>How many tiers of change orders Procore says that the project has; null where it does not say.</summary>
    public int? ChangeOrderTiers { get; init; }

    /// <summary>The fields the sync owns, as they are now.</summary>
    public required CommitmentImage Image { get; init; }

    /// <summary>Whether Procore locks its vendor and its lines: by its status, or since change orders rest on them.</summary>
    internal bool IsLocked => CommitmentStatuses.Locks(Status) || HasChangeOrders;

    /// <summary>Whether approved change orders rest on its lines, which may come to nothing in all.</summary>
    internal bool HasChangeOrders => ApprovedChangeOrders is not null || IsCountedUnclear
        || ChangeOrders?.Any(change => change.IsApproved && change.Lines.Any(line => line.Amount != 0)) == true;

    /// <summary>The ids of its lines by image key: the origin_id of ours, <c>foreign:{id}</c> for any other.</summary>
    public SortedDictionary<string, long> LineIds
    {
        get;
        init => field = new(value, StringComparer.Ordinal);
    } = new(StringComparer.Ordinal);

    /// <summary>
    /// The fields in which it is not what it shall be. A rate that Procore does not show is not known to be another one.
    /// </summary>
    internal IReadOnlyList<string> DifferencesTo(CommitmentImage desired)
    {
        var isRateUnknown = Image[CommitmentFields.Currency] is { Length: > 0 } currency
            && currency == desired[CommitmentFields.Currency] && Image[CommitmentFields.ExchangeRate].Length == 0;
        return [.. desired.DifferencesTo(Image).Where(field => field != CommitmentFields.ExchangeRate || !isRateUnknown)];
    }

    /// <summary>It, with nothing said of the tax codes of its change orders.</summary>
    internal ExistingCommitment WithoutTaxCodesOfChangeOrders() => this with
    {
        ChangeOrders = ChangeOrders?.Select(change => change with
        {
            Lines = [.. change.Lines.Select(line => line with { TaxCodeId = null })],
        }).ToList(),
    };

    /// <summary>What it holds in a field: one of its image, or a change order of the sync.</summary>
    internal string ValueOf(string field) =>
        !CommitmentFields.IsChangeOrder(field) ? Image[field]
        : ChangeOrders?.FirstOrDefault(change => change.Mark == CommitmentFields.MarkOf(field)) is { } found
            ? CommitmentFields.Describe(found.Number, found.Total) + (found.IsDeclined ? CommitmentFields.Declined : string.Empty)
        : string.Empty;
}
