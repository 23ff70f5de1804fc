using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>An upload that was begun: whoever has it may post the file. It prints its UUID alone.</summary>
public sealed record Upload
{
    /// <summary>By what writes name the upload.</summary>
    public string? Uuid { get; init; }

    /// <summary>Where the file is posted to, as a form.</summary>
    public string? Url { get; init; }

    /// <summary>
    /// What stands in the form beside the file, by name: the member <c>fields</c>, where it is an object of texts. What else it may be is
    /// among <see cref="AdditionalMembers"/>.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string> FormFields => AdditionalMembers is { } members
        && members.TryGetValue("fields", out JsonElement fields) && fields.ValueKind == JsonValueKind.Object
            ? fields.EnumerateObject().Where(static one => one.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
                .GroupBy(static one => one.Name, StringComparer.Ordinal)
                .ToDictionary(static same => same.Key, static same => JsonIds.ReadText(same.Last().Value) ?? "", StringComparer.Ordinal)
            : new Dictionary<string, string>(0);

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }

    /// <inheritdoc />
    public override string ToString() => "upload " + Uuid;
}
