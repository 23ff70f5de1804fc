using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>A webhook: an action that a workflow rule takes. By itself it is never called.</summary>
public sealed record Webhook : INamesItsMembers
{
    /// <summary>Its id, in digits.</summary>
    public string WebhookId { get => field ?? ""; init; }

    /// <summary>Its name, unique in the organization.</summary>
    public string? WebhookName { get; init; }

    /// <summary>The kind of record, such as <c>purchaseorder</c>.</summary>
    public string? Entity { get; init; }

    /// <summary>HTTP method.</summary>
    public string? Method { get; init; }

    /// <summary>The address that is called.</summary>
    public string? Url { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
