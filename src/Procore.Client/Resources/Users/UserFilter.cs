using NodaTime;

namespace Procore.Client;

/// <summary>Narrows a list of users; conditions are combined with AND.</summary>
public sealed record UserFilter
{
    /// <summary>Only users whose name, e-mail address, keywords, job title or company match this text.</summary>
    public string? Search { get; init; }

    /// <summary>Only the user with this third-party id.</summary>
    public string? OriginId { get; init; }

    /// <summary>Only users of this vendor.</summary>
    public long? VendorId { get; init; }

    /// <summary>Only users changed at or after this moment.</summary>
    public Instant? UpdatedAfter { get; init; }
}
