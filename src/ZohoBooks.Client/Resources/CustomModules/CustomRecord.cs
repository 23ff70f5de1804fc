using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>
/// A record of a custom module. A row of a list has the custom fields next to the others; a single record has them, with their definitions,
/// in <see cref="Fields"/>. <see cref="FieldValue"/> finds them in either.
/// </summary>
public sealed record CustomRecord : INamesItsMembers
{
    /// <summary>Its id, in digits.</summary>
    public string ModuleRecordId { get => field ?? ""; init; }

    /// <summary>The module, such as <c>cm_debtor</c>.</summary>
    public string? ModuleApiName { get; init; }

    /// <summary>Its name.</summary>
    public string? RecordName { get; init; }

    /// <summary>When it was created.</summary>
    public Instant? CreatedTime { get; init; }

    /// <summary>When it was last changed.</summary>
    public Instant? LastModifiedTime { get; init; }

    /// <summary>The user who created it.</summary>
    public string? CreatedById { get; init; }

    /// <summary>The user who changed it last.</summary>
    public string? LastModifiedById { get; init; }

    /// <summary>Its fields with their definitions; lists and writes do not say them.</summary>
    [JsonPropertyName("module_fields")]
    public IReadOnlyList<CustomRecordField> Fields { get => field ?? []; init; }

    /// <summary>Members of the answer that have no property here, custom fields of list rows among them.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }

    /// <summary>The value of a custom field; undefined when the record does not have it.</summary>
    /// <param name="apiName">Name of the field in the API, such as <c>cf_debt_amount</c>.</param>
    public JsonElement FieldValue(string apiName)
    {
        foreach (CustomRecordField candidate in Fields)
        {
            if (string.Equals(candidate.ApiName, apiName, StringComparison.Ordinal))
                return candidate.Value;
        }
        return AdditionalMembers is not null && AdditionalMembers.TryGetValue(apiName, out JsonElement value) ? value : default;
    }

    /// <summary>The same record with what the flat form of a single answer knows more.</summary>
    internal CustomRecord With(CustomRecord? flat) => flat is null ? this : this with
    {
        ModuleApiName = ModuleApiName ?? flat.ModuleApiName,
        RecordName = RecordName ?? flat.RecordName,
        CreatedTime = CreatedTime ?? flat.CreatedTime,
        LastModifiedTime = LastModifiedTime ?? flat.LastModifiedTime,
        CreatedById = CreatedById ?? flat.CreatedById,
        LastModifiedById = LastModifiedById ?? flat.LastModifiedById,
    };
}
