using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A PDF template.</summary>
public sealed record DocumentTemplate
{
    /// <summary>Its id, in digits.</summary>
    public string TemplateId { get => field ?? ""; init; }

    /// <summary>Its name.</summary>
    public string? TemplateName { get; init; }

    /// <summary>Its type, such as <c>standard</c>.</summary>
    public string? TemplateType { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
