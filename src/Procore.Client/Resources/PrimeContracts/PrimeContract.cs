using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>A prime contract: what the owner of a project and the contractor agreed on. Members may be absent.</summary>
public sealed record PrimeContract
{
    /// <summary>The id of the contract.</summary>
    public long Id { get; init; }

    /// <summary>The number of the contract.</summary>
    public string? Number { get; init; }

    /// <summary>The title of the contract.</summary>
    public string? Title { get; init; }

    /// <summary>Whether the contract was executed (signed).</summary>
    public bool? Executed { get; init; }

    /// <summary>The owner or client, a vendor of the company's directory.</summary>
    [JsonConverter(typeof(MentionConverter<Reference>))]
    public Reference? Vendor { get; init; }

    /// <summary>The sum of the lines.</summary>
    public decimal? GrandTotal { get; init; }

    /// <summary>When the work begins.</summary>
    public LocalDate? ContractStartDate { get; init; }

    /// <summary>When the work is expected to be complete.</summary>
    public LocalDate? ContractEstimatedCompletionDate { get; init; }

    /// <summary>When the contract was created.</summary>
    public Instant? CreatedAt { get; init; }

    /// <summary>When the contract was last changed.</summary>
    public Instant? UpdatedAt { get; init; }

    /// <summary>When the contract was deleted; null while it exists.</summary>
    public Instant? DeletedAt { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
