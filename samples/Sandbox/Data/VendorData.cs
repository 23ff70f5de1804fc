namespace Sandbox;

/// <summary>A vendor, as each system knows it.</summary>
public sealed record VendorData
{
    /// <summary>What the vendor is meant to show.</summary>
    public VendorKind Kind { get; init; }

    /// <summary>The currency that Zoho keeps the vendor's account in.</summary>
    public string CurrencyCode { get; init; } = "USD";

    /// <summary>The Zoho contact id, or null when Zoho does not know the vendor.</summary>
    public string? ZohoId { get; init; }

    /// <summary>The Procore vendor id, or null when Procore does not know the vendor.</summary>
    public long? ProcoreId { get; init; }

    /// <summary>The name in Zoho.</summary>
    public required string ZohoName { get; init; }

    /// <summary>The name in Procore; may be spelled differently.</summary>
    public required string ProcoreName { get; init; }

    /// <summary>The tax id (EIN) in Zoho, or null.</summary>
    public string? ZohoTaxId { get; init; }

    /// <summary>The tax id (EIN) in Procore's business register, or null.</summary>
    public string? ProcoreTaxId { get; init; }

    /// <summary>Whether Zoho's contact is active.</summary>
    public bool ZohoActive { get; init; } = true;

    /// <summary>Whether Procore's vendor is active.</summary>
    public bool ProcoreActive { get; init; } = true;

    /// <summary>Street and number.</summary>
    public required string Address { get; init; }

    /// <summary>City.</summary>
    public required string City { get; init; }

    /// <summary>State, two letters.</summary>
    public required string State { get; init; }

    /// <summary>ZIP code.</summary>
    public required string Zip { get; init; }

    /// <summary>Phone number.</summary>
    public required string Phone { get; init; }

    /// <summary>Mail address.</summary>
    public required string Email { get; init; }

    /// <summary>The Procore projects whose directories hold the vendor already.</summary>
    public IReadOnlyList<long> ProcoreProjectIds { get; init; } = [];
}
