using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A kind of record, and whether a tag may be chosen on it.</summary>
/// <param name="EntityName">
/// <c>customers</c>, <c>vendors</c>, <c>items</c>, <c>banking</c> or <c>fixed_asset</c>; among transactions <c>sales</c>, <c>purchases</c>,
/// <c>journals</c> or <c>inventory_adjustment</c>.
/// </param>
/// <param name="IsEnabled">Whether the tag may be chosen there.</param>
public sealed record TagEntity(string? EntityName, bool? IsEnabled)
{
    /// <summary>Members of the answer that have no property here; written back as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
