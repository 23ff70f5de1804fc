using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>What a person may decide about a review item.</summary>
public enum ReviewAction
{
    /// <summary>Look again now, because something was corrected.</summary>
    Retry,

    /// <summary>
    /// Join the record's vendor, project or cost code to the chosen one in Procore, for this and every later order; or take over the
    /// commitment that stands there.
    /// </summary>
    Link,

    /// <summary>The chosen one is certainly not it; never offer it again.</summary>
    Reject,

    /// <summary>Leave this order out until it changes in Zoho; how much of it is billed is no change.</summary>
    Skip,

    /// <summary>Procore is right: its values of the fields that differ stay until one of them changes.</summary>
    KeepProcore,

    /// <summary>Zoho is right: write the order over what a person changed in Procore, once.</summary>
    OverwriteProcore,

    /// <summary>The commitment was deleted by mistake: write it again, as a new one.</summary>
    WriteAgain,

    /// <summary>
    /// What a validator asked about is accepted, until the order changes in Zoho; how much of it is billed is no change. For findings that
    /// ask (<see cref="FindingSeverity.Asks"/>). Or the cost type that an option stood for is gone from Procore.
    /// </summary>
    Waive,

    /// <summary>Procore does not have it: make it there. The vendor, as a new one; or the WBS code that the order needs.</summary>
    Create,

    /// <summary>
    /// The project of Procore is done for the chosen customer of Zoho Books; the option stands for the chosen cost type; the line is on the
    /// chosen WBS code, or that is made with the chosen value of a segment.
    /// </summary>
    Choose,
}

/// <summary>A person's decision.</summary>
public sealed record ReviewDecision
{
    /// <summary>What was decided.</summary>
    public required ReviewAction Action { get; init; }

    /// <summary>
    /// The id of the vendor, project, cost code, cost type, WBS code, value of a segment or commitment in Procore that was chosen or
    /// rejected; zero otherwise.
    /// </summary>
    public long ProcoreId { get; init; }

    /// <summary>The contact_id of the customer in Zoho Books that was chosen; null otherwise.</summary>
    public string? ZohoId { get; init; }

    /// <summary>Who decided.</summary>
    public required string By { get; init; }

    /// <summary>Why, in their words; may be empty.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>When.</summary>
    public Instant At { get; init; }

    /// <summary>
    /// The <see cref="ReviewItem.Version"/> of the item as the person saw it. Each decision but <see cref="ReviewAction.Retry"/> needs it;
    /// one about another version than the item's present one is refused with what it says now.
    /// </summary>
    public string? Version { get; init; }

    /// <summary>
    /// The <see cref="LinkVersion"/> of what the item asks to link, as the person saw it: a decision is refused where somebody linked it,
    /// or kept it apart, since. Null: that is not asked.
    /// </summary>
    [JsonIgnore]
    public string? LinksVersion { get; init; }
}
