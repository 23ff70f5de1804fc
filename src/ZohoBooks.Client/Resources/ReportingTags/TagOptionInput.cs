using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>An option to write.</summary>
public sealed record TagOptionInput : IInput
{
    /// <summary>The option to change; null makes a new one.</summary>
    public string? OptionId { get; init; }

    /// <summary>Its name.</summary>
    public string? OptionName { get; init; }

    /// <summary>Whether it is in use.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Whether it is chosen where nothing is.</summary>
    public bool? IsDefault { get; init; }

    /// <summary>Options below it.</summary>
    public IReadOnlyList<TagOptionInput>? Children { get; init; }

    internal bool AddsNoRows => Known.IsId(OptionId) && (Children?.All(static child => child?.AddsNoRows == true) ?? true);

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
