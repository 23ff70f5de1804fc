using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>A project (job). Every member but <see cref="Id"/> may be absent, depending on the view and on permissions.</summary>
public sealed record Project : ISyncEntity, IDatedEntity
{
    /// <summary>The id of the project.</summary>
    public long Id { get; init; }

    /// <summary>The name of the project.</summary>
    public string? Name { get; init; }

    /// <summary>The number and the name, as Procore shows them.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The number of the project, for example <c>24-101</c>.</summary>
    public string? ProjectNumber { get; init; }

    /// <summary>The number of the project in the accounting system.</summary>
    public string? AccountingProjectNumber { get; init; }

    /// <summary>Whether the project is active.</summary>
    public bool? Active { get; init; }

    /// <summary>Whether the project is for demonstrations.</summary>
    public bool? IsDemo { get; init; }

    /// <summary>The third-party id of the project, owned by one integration.</summary>
    [JsonConverter(typeof(OriginIdConverter))]
    public string? OriginId { get; init; }

    /// <summary>Free third-party data.</summary>
    public string? OriginData { get; init; }

    /// <summary>The third-party code, which people see.</summary>
    public string? OriginCode { get; init; }

    /// <summary>The id of the parent job.</summary>
    public long? ParentJobId { get; init; }

    /// <summary>The name of the project's stage.</summary>
    public string? Stage { get; init; }

    /// <summary>The street address.</summary>
    public string? Address { get; init; }

    /// <summary>The city.</summary>
    public string? City { get; init; }

    /// <summary>The state (ISO 3166-2 without the country).</summary>
    public string? StateCode { get; init; }

    /// <summary>The country (ISO 3166-1, two letters).</summary>
    public string? CountryCode { get; init; }

    /// <summary>The postal code.</summary>
    public string? Zip { get; init; }

    /// <summary>The name of the project's time zone, in Procore's words.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The total value of the project, in the project's currency.</summary>
    public decimal? TotalValue { get; init; }

    /// <summary>When the contract was signed.</summary>
    public LocalDate? StartDate { get; init; }

    /// <summary>When the project meets substantial completion.</summary>
    public LocalDate? CompletionDate { get; init; }

    /// <summary>The list of standard cost codes that the project uses; sent by the show endpoint.</summary>
    public long? StandardCostCodeListId { get; init; }

    /// <summary>The company that the project belongs to.</summary>
    [JsonConverter(typeof(MentionConverter<Reference>))]
    public Reference? Company { get; init; }

    /// <summary>When the project was created.</summary>
    public Instant? CreatedAt { get; init; }

    /// <summary>When the project was last changed.</summary>
    public Instant? UpdatedAt { get; init; }

    /// <summary>The values of custom fields.</summary>
    [JsonIgnore]
    public IReadOnlyList<ProcoreCustomField> CustomFieldValues => ProcoreCustomField.In(AdditionalMembers);

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
