using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>What to write into a tax group.</summary>
public sealed record TaxGroupInput : IInput
{
    /// <summary>Its name; needed to create a group.</summary>
    public Optional<string?> TaxGroupName { get; init; }

    /// <summary>The taxes, all of them; null leaves them alone. Needed to create a group.</summary>
    public IReadOnlyList<string>? TaxIds { get; init; }

    internal TaxGroupBody ToBody(string parameterName)
    {
        foreach (string taxId in TaxIds is null ? [] : GivenValues.Rows(TaxIds, nameof(TaxIds)))
            RouteValue.CheckId(taxId, parameterName);
        return new TaxGroupBody(TaxGroupName, TaxIds is null ? null : string.Join(",", TaxIds)) { AdditionalMembers = AdditionalMembers };
    }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
