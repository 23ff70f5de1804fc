using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What can be changed in several transactions at once.</summary>
public sealed record RegisterField
{
    /// <summary>Its name.</summary>
    public string? Field { get; init; }

    /// <summary>Its name, as people see it.</summary>
    public string? Label { get; init; }

    /// <summary>Its type, such as <c>date</c>.</summary>
    public string? DataType { get; init; }

    /// <summary>Whether it is shown.</summary>
    public bool? CanShowField { get; init; }

    /// <summary>What the words of a choice are called.</summary>
    public string? OptionLabel { get; init; }

    /// <summary>What the value of a choice is called.</summary>
    public string? OptionValue { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
