namespace Sandbox;

/// <summary>The Zoho Books organization and the credentials that open it.</summary>
public sealed record OrganizationData
{
    /// <summary>The organization id.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The data centre: us, eu, in, au, jp, ca, cn or sa.</summary>
    public required string Region { get; init; }

    /// <summary>FREE, STANDARD, PROFESSIONAL, PREMIUM, ELITE or ULTIMATE: decides the daily quota and the concurrency.</summary>
    public required string PlanName { get; init; }

    /// <summary>The base currency.</summary>
    public required string CurrencyCode { get; init; }

    /// <summary>IANA name of the time zone: timestamps are written in it, and the daily quota starts anew at its midnight.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The OAuth client id.</summary>
    public required string ClientId { get; init; }

    /// <summary>The OAuth client secret.</summary>
    public required string ClientSecret { get; init; }

    /// <summary>The refresh token.</summary>
    public required string RefreshToken { get; init; }
}
