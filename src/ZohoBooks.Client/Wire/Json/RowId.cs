using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>The id of a record: the first member of its kind that is one.</summary>
internal static class RowId
{
    public static JsonPropertyInfo? MemberOf<T>(JsonSerializerOptions options) => MemberOf(options.GetTypeInfo(typeof(T)));

    public static JsonPropertyInfo? MemberOf(JsonTypeInfo type) =>
        type.Properties.FirstOrDefault(static member => member.Name.EndsWith("_id", StringComparison.Ordinal));

    public static string? Of(object record, JsonPropertyInfo member) => member.Get?.Invoke(record) as string;

    /// <summary>The id in a record that cannot be read; null when there is none that may be told.</summary>
    public static string? Of(JsonElement record, JsonPropertyInfo? member) =>
        member is not null && record.TryGetOnce(member.Name, out JsonElement id)
            ? RecordId.Told(id)
            : null;
}
