using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A module that the organization has made itself.</summary>
public sealed record CustomModule
{
    /// <summary>Its id, in digits.</summary>
    public string ModuleId { get => field ?? ""; init; }

    /// <summary>Its name, as people see it.</summary>
    public string? ModuleName { get; init; }

    /// <summary>Its name in the API, such as <c>cm_debtor</c>: what <see cref="ICustomModules"/> asks for.</summary>
    public string? ModuleApiName { get; init; }

    /// <summary>Whether it is in use.</summary>
    public bool? IsActive { get; init; }

    /// <summary>What one record is called.</summary>
    public string? SingularName { get; init; }

    /// <summary>What several records are called.</summary>
    public string? PluralName { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
