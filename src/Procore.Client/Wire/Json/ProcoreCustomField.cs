using System.Globalization;
using System.Text.Json;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The value of a custom field on a record that was read.</summary>
public sealed record ProcoreCustomField
{
    private const string Prefix = "custom_field_";

    /// <summary>The id of the field's definition (<c>CustomFieldDefinition.Id</c>).</summary>
    public required long DefinitionId { get; init; }

    /// <summary>The type of the value, for example <c>string</c> or <c>lov_entry</c>, where Procore sends it.</summary>
    public string? DataType { get; init; }

    /// <summary>The value, as Procore sent it.</summary>
    public required JsonElement Value { get; init; }

    /// <summary>
    /// The custom fields among the members of a record, its <c>AdditionalMembers</c>: those in
    /// <c>custom_fields</c> and those that stand beside the other members.
    /// </summary>
    /// <param name="additionalMembers">The members; null has none.</param>
    public static IReadOnlyList<ProcoreCustomField> In(IDictionary<string, JsonElement>? additionalMembers)
    {
        var fields = new SortedDictionary<long, ProcoreCustomField>();
        if (additionalMembers is null)
            return [];
        foreach (KeyValuePair<string, JsonElement> member in additionalMembers)
            Add(fields, member.Key, member.Value);
        if (additionalMembers.TryGetValue("custom_fields", out JsonElement all) && all.ValueKind == JsonValueKind.Object)
        {
            // Of one that is there twice, with different values, nobody knows which is meant.
            foreach (JsonProperty member in all.EnumerateObject().Where(member => all.TryGetOnce(member.Name, out _)))
                Add(fields, member.Name, member.Value);
        }

        return [.. fields.Values];
    }

    internal static string Name(long definitionId) => Prefix + definitionId.ToString(CultureInfo.InvariantCulture);

    private static void Add(SortedDictionary<long, ProcoreCustomField> fields, string name, JsonElement value)
    {
        if (!name.StartsWith(Prefix, StringComparison.Ordinal)
            || !long.TryParse(name[Prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out long id))
        {
            return;
        }

        bool described = value.ValueKind == JsonValueKind.Object && value.TryGetProperty("value"u8, out _);
        JsonElement held = value;
        if (described && !value.TryGetOnce("value", out held))
            return;
        fields[id] = new ProcoreCustomField
        {
            DefinitionId = id,
            DataType = described && value.TryGetOnce("data_type", out JsonElement type) ? JsonIds.ReadText(type) : null,
            Value = held,
        };
    }
}
