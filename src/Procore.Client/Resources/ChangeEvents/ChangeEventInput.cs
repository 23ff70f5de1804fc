using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>A change event to create or to change. Members that are not assigned are not sent.</summary>
public sealed record ChangeEventInput : IOriginInput
{
    private const string External = "external_data";

    /// <summary>The number; one that is created without it gets the next.</summary>
    public Optional<string?> Number { get; init; }

    /// <summary>The title.</summary>
    public Optional<string?> Title { get; init; }

    /// <summary>The description. Given to Procore as it is.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Whether it is in the scope of the contract. Procore wants one where a change event is created.</summary>
    public Optional<ChangeEventScope?> Scope { get; init; }

    /// <summary>The status, one of the company's list. Procore wants one where a change event is created.</summary>
    public Optional<ChangeEventReferenceInput?> Status { get; init; }

    /// <summary>The type, one of the company's list.</summary>
    public Optional<ChangeEventReferenceInput?> ChangeType { get; init; }

    /// <summary>The reason, one of the company's list.</summary>
    public Optional<ChangeEventReferenceInput?> ChangeReason { get; init; }

    /// <summary>The prime contract whose markups its revenue is estimated with.</summary>
    [JsonPropertyName("prime_contract_for_estimates")]
    public Optional<ChangeEventReferenceInput?> PrimeContract { get; init; }

    /// <summary>What it comes from.</summary>
    [JsonPropertyName("event_origin")]
    public Optional<ChangeEventSourceInput?> ComesFrom { get; init; }

    /// <summary>Where the expected revenue comes from, unless a line says otherwise.</summary>
    [JsonPropertyName("source_of_revenue_rom")]
    public Optional<ChangeEventRevenueSource?> RevenueSource { get; init; }

    /// <summary>
    /// The lines. An update changes those that it names by their id, adds those without one and leaves all others alone.
    /// </summary>
    [JsonPropertyName("change_items")]
    public IReadOnlyList<ChangeEventLineInput>? Lines { get; init; }

    /// <summary>The third-party id. Only one integration may own it: read the change event before overwriting one.</summary>
    [JsonIgnore]
    public Optional<string?> OriginId { get; init; }

    /// <summary>Free third-party data.</summary>
    [JsonIgnore]
    public Optional<string?> OriginData { get; init; }

    /// <summary>
    /// The origin id that the record is known to have and that an update may overwrite or empty. It is not sent; without it an update takes
    /// no origin id away.
    /// </summary>
    [JsonIgnore]
    public string? ReplacesOriginId { get; init; }

    /// <summary>Values for custom fields.</summary>
    [JsonIgnore]
    public IReadOnlyList<ProcoreCustomFieldInput> CustomFields { get => field ?? []; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }

    /// <summary>Whether a second send would add lines a second time.</summary>
    internal bool AddsLines => Lines?.Any(static line => line?.Id is null) == true;

    /// <summary>The change event as it is sent: what another system keeps with it is an object of its own.</summary>
    /// <param name="isUpdate">Custom fields of an update stand in an object too.</param>
    /// <exception cref="ArgumentException">A member is given twice, or an origin id where nobody looks for one.</exception>
    internal ChangeEventInput Whole(bool isUpdate)
    {
        if (AdditionalMembers?.ContainsKey(External) == true)
            throw new ArgumentException($"Give what stands in '{External}' as OriginId and OriginData, not among AdditionalMembers.");
        IDictionary<string, JsonElement>? members = ProcoreCustomFieldInput.Among(isUpdate ? null : AdditionalMembers, CustomFields);
        if (isUpdate)
            members = With(AdditionalMembers, "custom_fields", members is null ? null : Written(members));
        var external = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (OriginId.HasValue)
            external["origin_id"] = Text(OriginId.Value);
        if (OriginData.HasValue)
            external["origin_data"] = Text(OriginData.Value);
        return this with { AdditionalMembers = With(members, External, external.Count == 0 ? null : Written(external)) };
    }

    private static IDictionary<string, JsonElement>? With(IDictionary<string, JsonElement>? members, string name, JsonElement? value)
    {
        if (value is not { } added)
            return members;
        if (members?.ContainsKey(name) == true)
            throw new ArgumentException($"The member '{name}' is given twice. Only one value can be sent: take one away.");
        var all = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, JsonElement> member in members ?? new Dictionary<string, JsonElement>(0))
            all[member.Key] = member.Value;
        all[name] = added;
        return all;
    }

    private static JsonElement Text(string? text) => Element(writer => writer.WriteStringValue(text));

    private static JsonElement Written(IDictionary<string, JsonElement> members) => Element(writer =>
    {
        writer.WriteStartObject();
        foreach (KeyValuePair<string, JsonElement> member in members)
        {
            writer.WritePropertyName(member.Key);
            ElementConverter.Write(writer, member.Value);
        }

        writer.WriteEndObject();
    });

    private static JsonElement Element(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            write(writer);
        using JsonDocument document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.Clone();
    }
}

/// <summary>A record that a change event names by its id.</summary>
public sealed record ChangeEventReferenceInput
{
    /// <summary>The id of the record.</summary>
    public Optional<long?> Id { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }

    /// <summary>The record with this id.</summary>
    /// <param name="id">The id of the record.</param>
    public static ChangeEventReferenceInput Of(long id) => new() { Id = id };
}

/// <summary>What a change event comes from.</summary>
public sealed record ChangeEventSourceInput
{
    /// <summary>The id of the record that it comes from.</summary>
    [JsonPropertyName("origin_id")]
    public Optional<long?> RecordId { get; init; }

    /// <summary>
    /// The kind of that record: <c>observations</c>, <c>rfi</c>, <c>meetings</c>, <c>site_instructions</c>, <c>communication</c> or
    /// <c>generic_tools</c>.
    /// </summary>
    [JsonPropertyName("origin_type")]
    public Optional<string?> RecordType { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
