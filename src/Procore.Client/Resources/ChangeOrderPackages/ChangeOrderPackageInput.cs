using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace Procore.Client;

/// <summary>
/// A change order package to create, or changes to one. Members that are not assigned are not sent. Dates have no time of day.
/// </summary>
public sealed record ChangeOrderPackageInput : IOriginInput
{
    /// <summary>The title.</summary>
    public Optional<string?> Title { get; init; }

    /// <summary>The description. Given to Procore as it is.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>The status; a new package without it is a draft.</summary>
    public Optional<ChangeOrderStatus?> Status { get; init; }

    /// <summary>The total, with markups.</summary>
    public Optional<decimal?> GrandTotal { get; init; }

    /// <summary>Whether it was executed (signed).</summary>
    public Optional<bool?> Executed { get; init; }

    /// <summary>When it is due.</summary>
    public Optional<LocalDate?> DueDate { get; init; }

    /// <summary>When it was invoiced.</summary>
    public Optional<LocalDate?> InvoicedDate { get; init; }

    /// <summary>When it was paid.</summary>
    public Optional<LocalDate?> PaidDate { get; init; }

    /// <summary>When it came back signed.</summary>
    public Optional<LocalDate?> SignedChangeOrderReceivedDate { get; init; }

    /// <summary>What it does to the schedule, in days.</summary>
    public Optional<long?> ScheduleImpactAmount { get; init; }

    /// <summary>The third-party id. Only one integration may own it: read the record before overwriting one.</summary>
    public Optional<string?> OriginId { get; init; }

    /// <summary>
    /// The origin id that the record is known to have and that an update may overwrite or empty. It is not sent; without it an update takes
    /// no origin id away.
    /// </summary>
    [JsonIgnore]
    public string? ReplacesOriginId { get; init; }

    /// <summary>Free third-party data.</summary>
    public Optional<string?> OriginData { get; init; }

    /// <summary>The third-party code, which people see.</summary>
    public Optional<string?> OriginCode { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>The body of a create or update: the project goes beside the package, and the contract where it is created.</summary>
internal sealed record ChangeOrderPackageBody(long ProjectId, long? ContractId, ChangeOrderPackageInput ChangeOrder);
