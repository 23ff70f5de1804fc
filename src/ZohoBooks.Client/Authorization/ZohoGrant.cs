namespace ZohoBooks.Client;

/// <summary>What a user has granted. It prints masked; whoever stores the refresh token encrypts it.</summary>
/// <param name="RefreshToken">
/// Goes into <see cref="ZohoBooksOptions.RefreshToken"/>. A secret without an end: it works until it is revoked.
/// </param>
/// <param name="AccessToken">A first access token.</param>
/// <param name="Region">Goes into <see cref="ZohoBooksOptions.Region"/>; null when <see cref="DataCenter"/> is set.</param>
/// <param name="Scopes">What was granted; empty when Zoho did not say.</param>
public sealed record ZohoGrant(string RefreshToken, ZohoAccessToken AccessToken, ZohoRegion? Region, IReadOnlyList<string> Scopes)
{
    /// <summary>Goes into <see cref="ZohoBooksOptions.DataCenter"/>; null when <see cref="Region"/> is set.</summary>
    public ZohoDataCenter? DataCenter { get; init; }

    /// <inheritdoc />
    public override string ToString() =>
        $"ZohoGrant {{ RefreshToken = ***, Region = {DataCenter?.Name ?? Region.ToString()}, Scopes = {string.Join(",", Scopes)} }}";
}
