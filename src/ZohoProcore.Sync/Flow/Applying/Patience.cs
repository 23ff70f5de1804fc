using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// Asks a service that asked for patience for the least, before a batch of orders asks it, and the other service with it, for much: while
/// one of them refuses calls for hours, the other one's calls of the day are not used up in vain.
/// </summary>
internal static class Patience
{
    /// <summary>Asks whoever refused last, and notes what it says.</summary>
    /// <returns>What it says if it still refuses; null when it answers, or did not refuse.</returns>
    public static async Task<Exception?> AskAsync(ConnectionSession session, CancellationToken cancellationToken)
    {
        if (session.Refusal is not { } refusal)
        {
            return null;
        }

        try
        {
            await (refusal is ProcoreException
                ? FirstAsync(session.Clients.Procore.Companies.ListAsync(cancellationToken), cancellationToken)
                : FirstAsync(session.Clients.Books.Organizations.ListAsync(cancellationToken), cancellationToken)).ConfigureAwait(false);
            return session.Refusal = null;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            return session.Refusal = failure;
        }
    }

    private static async Task FirstAsync<T>(IAsyncEnumerable<T> rows, CancellationToken cancellationToken)
    {
        await foreach (var _ in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            return;
        }
    }
}
