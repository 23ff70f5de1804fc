namespace Sandbox;

/// <summary>The Procore company and the credentials of the service account.</summary>
public sealed record CompanyData
{
    /// <summary>The company id; wider than 32 bits.</summary>
    public required long CompanyId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The OAuth client id.</summary>
    public required string ClientId { get; init; }

    /// <summary>The OAuth client secret.</summary>
    public required string ClientSecret { get; init; }
}
