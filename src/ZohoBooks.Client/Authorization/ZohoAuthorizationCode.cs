namespace ZohoBooks.Client;

/// <summary>
/// A code that Zoho handed out, and the data centre that accepts it: a region, or one that was added. It works once, within two minutes.
/// It prints masked.
/// </summary>
public sealed record ZohoAuthorizationCode
{
    /// <summary>A code of a region.</summary>
    /// <param name="value">The code. A secret.</param>
    /// <param name="region">The data centre of the user.</param>
    public ZohoAuthorizationCode(string value, ZohoRegion region) => (Value, Region) = (value, region);

    /// <summary>A code of a data centre that <see cref="ZohoRegion"/> does not name.</summary>
    /// <param name="value">The code. A secret.</param>
    /// <param name="dataCenter">The data centre of the user.</param>
    public ZohoAuthorizationCode(string value, ZohoDataCenter dataCenter) => (Value, DataCenter) = (value, dataCenter);

    /// <summary>The code. A secret.</summary>
    public string Value { get; }

    /// <summary>The data centre of the user; null when it is <see cref="DataCenter"/>.</summary>
    public ZohoRegion? Region { get; }

    /// <summary>The data centre of the user, when it was added; null when it is <see cref="Region"/>.</summary>
    public ZohoDataCenter? DataCenter { get; }

    /// <inheritdoc />
    public override string ToString() => $"ZohoAuthorizationCode {{ Value = ***, Region = {DataCenter?.Name ?? Region.ToString()} }}";
}
