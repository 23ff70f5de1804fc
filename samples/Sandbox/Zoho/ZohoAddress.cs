namespace Sandbox;

/// <summary>An address of a contact; empty parts are empty texts.</summary>
internal sealed record ZohoAddress
{
    public string Attention { get; init; } = "";

    public string Street { get; init; } = "";

    public string Street2 { get; init; } = "";

    public string City { get; init; } = "";

    public string State { get; init; } = "";

    public string StateCode { get; init; } = "";

    public string Zip { get; init; } = "";

    public string Country { get; init; } = "";

    public string CountryCode { get; init; } = "";

    public string Phone { get; init; } = "";

    public string Fax { get; init; } = "";
}
