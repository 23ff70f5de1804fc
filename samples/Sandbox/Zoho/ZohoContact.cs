namespace Sandbox;

/// <summary>A contact: a customer or a vendor.</summary>
internal sealed record ZohoContact(string Id, string Name, string Type)
{
    public VendorData? Vendor { get; init; }

    public DateTimeOffset Modified { get; init; } = DateTimeOffset.UnixEpoch.AddYears(55);

    public string CurrencyCode { get; init; } = "USD";

    public bool IsActive { get; init; } = true;

    public string Status => IsActive ? "active" : "inactive";
}
