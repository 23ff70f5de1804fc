using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>
/// A line of a subcontractor's own schedule of values to create, or changes to one. Members that are not assigned are not sent. Amounts are
/// in the commitment's currency.
/// </summary>
public sealed record SubcontractorScheduleLineInput
{
    /// <summary>The id of the commitment's line that it is a part of.</summary>
    public Optional<long?> LineItemId { get; init; }

    /// <summary>The amount.</summary>
    public Optional<decimal?> Amount { get; init; }

    /// <summary>What the work is.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>The body of a create or update of a line: the project goes beside it.</summary>
internal sealed record SubcontractorScheduleLineBody(long ProjectId, SubcontractorScheduleLineInput ContractDetailLineItem);

/// <summary>The body of a new status.</summary>
internal sealed record SubcontractorScheduleStatusBody(long ProjectId, SubcontractorScheduleStatus? Status);
