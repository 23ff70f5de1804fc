using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>An account of the chart of accounts. A row of a list has no balance.</summary>
public sealed record Account
{
    /// <summary>Its id, in digits.</summary>
    public string AccountId { get => field ?? ""; init; }

    /// <summary>Its name.</summary>
    public string? AccountName { get; init; }

    /// <summary>Its code.</summary>
    public string? AccountCode { get; init; }

    /// <summary>Its type, such as <c>expense</c>, <c>cost_of_goods_sold</c> or <c>other_current_asset</c>.</summary>
    public string? AccountType { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it is in use.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Whether Zoho Books made it.</summary>
    public bool? IsSystemAccount { get; init; }

    /// <summary>The account that it is a part of.</summary>
    public string? ParentAccountId { get; init; }

    /// <summary>Name of that account.</summary>
    public string? ParentAccountName { get; init; }

    /// <summary>Levels above it.</summary>
    public int? Depth { get; init; }

    /// <summary>Its balance, in the base currency.</summary>
    public decimal? ClosingBalance { get; init; }

    /// <summary>Custom fields.</summary>
    public IReadOnlyList<CustomField> CustomFields { get => field ?? []; init; }

    /// <summary>When it was created.</summary>
    public Instant? CreatedTime { get; init; }

    /// <summary>When it was last changed.</summary>
    public Instant? LastModifiedTime { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
