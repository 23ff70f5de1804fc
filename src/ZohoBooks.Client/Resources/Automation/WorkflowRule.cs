using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>A workflow rule: what happens to which records, and what is done then.</summary>
public sealed record WorkflowRule : INamesItsMembers
{
    /// <summary>Its id, in digits.</summary>
    public string WorkflowId { get => field ?? ""; init; }

    /// <summary>Its name.</summary>
    public string? WorkflowName { get; init; }

    /// <summary>The kind of record, such as <c>purchaseorder</c>.</summary>
    public string? Entity { get; init; }

    /// <summary>When it fires: <c>add</c>, <c>edit</c>, <c>add_edit</c> or <c>delete</c>.</summary>
    public string? RuleType { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
