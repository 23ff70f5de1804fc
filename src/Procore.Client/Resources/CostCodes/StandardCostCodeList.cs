using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>
/// A list of standard cost codes of the company. Procore describes what is written and not what it answers: a member that it leaves out
/// is null.
/// </summary>
public sealed record StandardCostCodeList
{
    /// <summary>The id of the list: what <c>Project.StandardCostCodeListId</c> names.</summary>
    public long Id { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>Whether the list is one of an accounting system that Procore is connected with.</summary>
    public bool? IsErpList { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
