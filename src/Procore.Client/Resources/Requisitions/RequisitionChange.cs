using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace Procore.Client;

/// <summary>What somebody changed about a subcontractor invoice.</summary>
public sealed record RequisitionChange
{
    /// <summary>The id of the change.</summary>
    public long Id { get; init; }

    /// <summary>What was changed, as Procore calls it.</summary>
    public string? Column { get; init; }

    /// <summary>What it was before.</summary>
    public string? OldValue { get; init; }

    /// <summary>What it is since.</summary>
    public string? NewValue { get; init; }

    /// <summary>Who changed it.</summary>
    public string? ActionBy { get; init; }

    /// <summary>The id of who changed it.</summary>
    public long? ActionById { get; init; }

    /// <summary>When it was changed.</summary>
    public Instant? CreatedAt { get; init; }

    /// <summary>The id of what was changed: the invoice, or a part of it.</summary>
    public long? RefId { get; init; }

    /// <summary>What kind of record that is.</summary>
    public string? RefType { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
