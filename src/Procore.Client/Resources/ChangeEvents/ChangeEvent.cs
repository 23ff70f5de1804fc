using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>
/// A change event: something that may change what a project costs, with what each of its lines is expected to cost, to bring in and to do
/// to the budget. Amounts are in the project's currency.
/// </summary>
public sealed record ChangeEvent : ISyncEntity
{
    /// <summary>The id of the change event.</summary>
    public long Id { get; init; }

    /// <summary>The number.</summary>
    public string? Number { get; init; }

    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it is in the scope of the contract.</summary>
    public ChangeEventScope? Scope { get; init; }

    /// <summary>The status, one of the company's list.</summary>
    [JsonConverter(typeof(MentionConverter<ChangeEventStatus>))]
    public ChangeEventStatus? Status { get; init; }

    /// <summary>The type, one of the company's list.</summary>
    [JsonConverter(typeof(MentionConverter<ChangeEventType>))]
    public ChangeEventType? ChangeType { get; init; }

    /// <summary>The reason, one of the company's list.</summary>
    [JsonConverter(typeof(MentionConverter<ChangeReason>))]
    public ChangeReason? ChangeReason { get; init; }

    /// <summary>The id of the project.</summary>
    public long? ProjectId { get; init; }

    /// <summary>The prime contract whose markups its revenue is estimated with.</summary>
    [JsonPropertyName("prime_contract_for_estimates")]
    [JsonConverter(typeof(MentionConverter<Reference>))]
    public Reference? PrimeContract { get; init; }

    /// <summary>What it comes from, such as a request for information.</summary>
    [JsonPropertyName("event_origin")]
    [JsonConverter(typeof(MentionConverter<ChangeEventSource>))]
    public ChangeEventSource? ComesFrom { get; init; }

    /// <summary>Where the expected revenue comes from, unless a line says otherwise.</summary>
    [JsonPropertyName("source_of_revenue_rom")]
    public ChangeEventRevenueSource? RevenueSource { get; init; }

    /// <summary>What made it, where that was no person: for example <c>budget_change</c>.</summary>
    public string? Source { get; init; }

    /// <summary>The lines.</summary>
    [JsonPropertyName("change_items")]
    public IReadOnlyList<ChangeEventLine> Lines { get => field ?? []; init; }

    /// <summary>The attached files.</summary>
    public IReadOnlyList<ProcoreAttachment> Attachments { get => field ?? []; init; }

    /// <summary>The third-party id, owned by one integration: that of <see cref="ExternalData"/>.</summary>
    [JsonConverter(typeof(OriginIdConverter))]
    public string? OriginId { get => field ?? ExternalData?.OriginId; init; }

    /// <summary>What another system keeps with it.</summary>
    [JsonConverter(typeof(MentionConverter<ChangeEventExternalData>))]
    public ChangeEventExternalData? ExternalData { get; init; }

    /// <summary>Whether it may be deleted.</summary>
    public bool? Deletable { get; init; }

    /// <summary>Whether it is in the recycle bin.</summary>
    public bool? InRecycleBin { get; init; }

    /// <summary>The currency of the amounts.</summary>
    [JsonConverter(typeof(MentionConverter<CurrencyConfiguration>))]
    public CurrencyConfiguration? CurrencyConfiguration { get; init; }

    /// <summary>When the record was created.</summary>
    public Instant? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public Instant? UpdatedAt { get; init; }

    /// <summary>When the record was deleted; null while it is there.</summary>
    public Instant? DeletedAt { get; init; }

    /// <summary>The values of custom fields.</summary>
    [JsonIgnore]
    public IReadOnlyList<ProcoreCustomField> CustomFieldValues => ProcoreCustomField.In(AdditionalMembers);

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>What another system keeps with a change event.</summary>
public sealed record ChangeEventExternalData
{
    /// <summary>The third-party id, owned by one integration.</summary>
    [JsonConverter(typeof(OriginIdConverter))]
    public string? OriginId { get; init; }

    /// <summary>Free third-party data.</summary>
    public string? OriginData { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>What a change event comes from.</summary>
public sealed record ChangeEventSource
{
    /// <summary>The id of the record that it comes from.</summary>
    [JsonPropertyName("origin_id")]
    public long? RecordId { get; init; }

    /// <summary>The kind of that record.</summary>
    [JsonPropertyName("origin_type")]
    public string? RecordType { get; init; }

    /// <summary>What people see of it.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Its page, without the host.</summary>
    public string? WebPageUrl { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
