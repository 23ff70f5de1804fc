using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>What a person may decide about a link without being asked. Each is the way back from another.</summary>
public enum LinkAction
{
    /// <summary>
    /// Link the two, for this and every later order; a link of the same to another one is moved. Taken back by <see cref="Unlink"/>.
    /// </summary>
    Link,

    /// <summary>
    /// The two are not linked any more. Rules may find them again on certain evidence; <see cref="Reject"/> keeps them from it. Taken back
    /// by <see cref="Link"/>.
    /// </summary>
    Unlink,

    /// <summary>The two are never linked by a rule, and a link of the two ends. Taken back by <see cref="Allow"/>.</summary>
    Reject,

    /// <summary>The two may be linked again. Taken back by <see cref="Reject"/>.</summary>
    Allow,
}

/// <summary>A person's decision about a link.</summary>
public sealed record LinkDecision
{
    /// <summary>What was decided.</summary>
    public required LinkAction Action { get; init; }

    /// <summary>What is linked.</summary>
    public required LinkKind Kind { get; init; }

    /// <summary>
    /// The id on Zoho's side, or for a cost code all that is written there, or the code in front of it where that has a sign or groups,
    /// within a sub job with the sub job's code before it, as in <c>[A] 02-300</c>; for a commitment the purchaseorder_id.
    /// </summary>
    public required string ZohoId { get; init; }

    /// <summary>The id on Procore's side.</summary>
    public required long ProcoreId { get; init; }

    /// <summary>The Procore project of a cost code's or a commitment's link; zero for vendors and projects.</summary>
    public long ProjectId { get; init; }

    /// <summary>Who decided.</summary>
    public required string By { get; init; }

    /// <summary>Why, in their words; may be empty.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>When; the engine sets it.</summary>
    public Instant At { get; init; }
}
