using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>What the sync last wrote: an order's commitment in one project, traceable both ways.</summary>
public sealed record WrittenCommitment
{
    /// <summary>The order's purchaseorder_id.</summary>
    public required string OrderId { get; init; }

    /// <summary>The order's number.</summary>
    public required string OrderNumber { get; init; }

    /// <summary>The Procore project.</summary>
    public required long ProjectId { get; init; }

    /// <summary>The purchase order contract id.</summary>
    public required long ContractId { get; init; }

    /// <summary>The origin_id.</summary>
    public required string OriginId { get; init; }

    /// <summary>The order's currency.</summary>
    public required string Currency { get; init; }

    /// <summary>What the commitment comes to.</summary>
    public required decimal Total { get; init; }

    /// <summary>The status that was written.</summary>
    public required string Status { get; init; }

    /// <summary>The fields as the sync last wrote them, or saw them agree with the order.</summary>
    public required CommitmentImage Image { get; init; }

    /// <summary>
    /// The fields that are Procore's since a person changed them there, by their names in the image; null when there are none.
    /// </summary>
    public IReadOnlyList<string>? ProcoreFields { get; init; }

    /// <summary>The change order that the sync last wrote to it; null when it wrote none.</summary>
    public PlannedChangeOrder? ChangeOrder { get; init; }

    /// <summary>What its approved change orders came to; null when that was nothing.</summary>
    public decimal? ApprovedChangeOrders { get; init; }

    /// <summary>
    /// What mapped fields were mapped from: by the field's name, what stood in Zoho. Null for what an earlier version of this package
    /// wrote.
    /// </summary>
    public SortedDictionary<string, string>? MappedFrom { get; init; }

    /// <summary>Whether somebody typed it into Procore, and the sync took it over.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsAdopted { get; init; }

    /// <summary>What was about to be written before and nobody saw arrive; null when there is nothing.</summary>
    public IReadOnlyList<UnseenCommitmentWrite>? Unseen { get; init; }

    /// <summary>When it was last written or seen to agree.</summary>
    public required Instant At { get; init; }
}
