using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>Changes to how invoices of a contract work. Members that are not assigned are not sent.</summary>
public sealed record InvoiceConfigurationInput
{
    /// <summary>Whether materials in store are billed apart from work.</summary>
    public Optional<bool?> SeparateBillingForStoredMaterials { get; init; }

    /// <summary>How materials in store are billed; Procore names <c>move_new_materials</c>.</summary>
    public Optional<string?> StoredMaterialsBillingMethod { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>The body of such a change: project and contract are in the path.</summary>
internal sealed record InvoiceConfigurationBody(InvoiceConfigurationInput InvoiceConfiguration);
