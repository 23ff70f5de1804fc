using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>An employee whom expenses are of.</summary>
public sealed record Employee
{
    /// <summary>Its id, in digits.</summary>
    public string EmployeeId { get => field ?? ""; init; }

    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
