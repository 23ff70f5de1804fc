using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// Looks again at the links that earlier rules made, when a connection is opened by a version with other ones: by the directory as it is
/// stored, so that it takes no call and no service has to answer. Once for each version of the rules.
/// </summary>
internal static class OpeningLook
{
    private const string Cursor = "links.rules";

    /// <summary>What to store: the links that the rules of today would not make are for a person, and stay.</summary>
    public static async ValueTask<ChangeSet> LookAsync(
        ISyncStore store, Connection connection, Instant now, CancellationToken cancellationToken)
    {
        if (await store.GetCursorAsync(connection.Id, Cursor, cancellationToken).ConfigureAwait(false) == VendorMatcher.Version)
        {
            return new();
        }

        var looked = new Dictionary<string, string>(StringComparer.Ordinal) { [Cursor] = VendorMatcher.Version };
        var links = await store.ListLinksAsync(connection.Id, new() { Kind = LinkKind.Vendor }, cancellationToken).ConfigureAwait(false);
        if (!links.Any(LinksOfEarlierRules.IsOfEarlierRule))
        {
            return new() { Cursors = looked };
        }

        // What is not stored is read soon, and looked at then.
        var note = await DirectoryNote.FindAsync(store, connection.Id, CompanyCache.Cursor, cancellationToken).ConfigureAwait(false);
        if (note is not var (_, hash)
            || await StoredDirectories.ReadAsync(store, connection.Id, hash, null, cancellationToken).ConfigureAwait(false)
                is not { } company)
        {
            return new();
        }

        var key = RecordKey.CompanyDirectory;
        var reviews = await store.ListReviewsAsync(connection.Id, new() { Key = key }, cancellationToken).ConfigureAwait(false);
        return new()
        {
            Cursors = looked,
            Reviews = ReviewKeeper.Keep(
                key,
                string.Empty,
                LinksOfEarlierRules.Uncertain(new(links), company, connection.OrganizationId),
                string.Empty,
                [.. reviews.Where(review => review.Finding.Code == FindingCodes.VendorLinkUncertain)],
                now),
        };
    }
}
