using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>An address that an e-mail may come from.</summary>
public sealed record EmailSender
{
    /// <summary>Its id.</summary>
    public string? OrganizationContactId { get; init; }

    /// <summary>Whose it is.</summary>
    public string? UserName { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Whether Zoho Books would send it from here.</summary>
    public bool? Selected { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
