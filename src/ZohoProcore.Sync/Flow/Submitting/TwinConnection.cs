namespace ZohoProcore.Sync;

/// <summary>Two connections between the same organization and company would take each other's writes for a person's.</summary>
internal static class TwinConnection
{
    /// <summary>Refuses a connection that is added, or moved, to where another one leads.</summary>
    /// <exception cref="ConnectionInvalidException">There is another one.</exception>
    public static async ValueTask ThrowIfAnyAsync(
        ISyncStore store, Connection? known, Connection connection, CancellationToken cancellationToken)
    {
        if (known is not null && IsSamePair(known, connection))
        {
            return;
        }

        var all = await store.ListSharingAsync(connection, cancellationToken).ConfigureAwait(false);
        if (all.FirstOrDefault(one => one.Id != connection.Id && IsSamePair(one, connection)) is { } twin)
        {
            throw new ConnectionInvalidException(
                connection.Id,
                [
                    $"Connection {twin.Id} already leads from Zoho Books organization {twin.OrganizationId} to Procore company "
                    + FormattableString.Invariant($"{twin.CompanyId}, and two of them would write the same commitments: use that one, ")
                    + "or remove it first.",
                ]);
        }
    }

    private static bool IsSamePair(Connection one, Connection other) =>
        (one.Region, one.DataCenter, one.OrganizationId, one.Environment, one.CompanyId)
            == (other.Region, other.DataCenter, other.OrganizationId, other.Environment, other.CompanyId);
}
