using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>The id that a kind of record has always: no record is handed to a caller without it, as if its id were 0.</summary>
internal sealed class RecordId
{
    public const string Path = "$.id";

    public const string Reason = "The record has no id.";

    private readonly JsonTypeInfo _type;
    private readonly JsonPropertyInfo? _member;

    private RecordId(JsonTypeInfo type)
    {
        _type = type;
        _member = type.Properties.FirstOrDefault(static member =>
            member.PropertyType == typeof(long) && string.Equals(member.Name, "id", StringComparison.Ordinal));
    }

    /// <summary>Whether records of the kind have one.</summary>
    public bool IsKept => _member is not null;

    /// <summary>Looks once for each kind, not once for each record.</summary>
    public static RecordId Of(JsonTypeInfo type, ref RecordId? known) => known?._type == type ? known : known = new RecordId(type);

    public bool IsMissing(object record) => _member is not null && _member.Get!(record) is 0L;

    public static JsonException Missing() => new(Reason, Path, null, null);
}
