using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>
/// A line of a subcontractor's own schedule of values: what a line of the commitment is made of. Amounts are in the commitment's currency.
/// </summary>
public sealed record SubcontractorScheduleLine
{
    /// <summary>The id of the line.</summary>
    public long Id { get; init; }

    /// <summary>The id of the commitment's line that it is a part of.</summary>
    public long? LineItemId { get; init; }

    /// <summary>The place of the line.</summary>
    public long? Position { get; init; }

    /// <summary>What the work is.</summary>
    public string? Description { get; init; }

    /// <summary>The amount.</summary>
    public decimal? Amount { get; init; }

    /// <summary>What invoices billed of it so far.</summary>
    public decimal? BilledToDate { get; init; }

    /// <summary>Whether an earlier invoice billed anything of it.</summary>
    public bool? BilledAgainst { get; init; }

    /// <summary>The currency of the amounts.</summary>
    [JsonConverter(typeof(MentionConverter<CurrencyConfiguration>))]
    public CurrencyConfiguration? CurrencyConfiguration { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
