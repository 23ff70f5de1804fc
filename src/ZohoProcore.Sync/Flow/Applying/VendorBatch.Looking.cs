using NodaTime;

namespace ZohoProcore.Sync;

// The looks at Procore right before a call of many.
internal sealed partial class VendorBatch
{
    private const int MostLooks = 4;

    private static readonly Duration LaidAsideFor = Duration.FromMinutes(1);

    /// <summary>
    /// Writes those that wait for it in one call. Procore is asked right before: what people changed there since a vendor was read has it
    /// planned anew, and that is held against the companies that came since before it is written. Where one comes each time, the vendor is
    /// left for later.
    /// </summary>
    private async Task SendAsync(CancellationToken cancellationToken)
    {
        var again = new List<ClaimedWork>();
        for (var look = 1; _waiting.Count + again.Count > 0; look++)
        {
            again.AddRange(await LookAsync(Taken(), isFirst: look == 1, cancellationToken).ConfigureAwait(false));
            var left = new List<ClaimedWork>();
            foreach (var claim in again)
            {
                if (look == MostLooks)
                {
                    var later = WorkMaker.At(claim.Item, Now + LaidAsideFor, "what it may be in Procore was another one at each look");
                    await session.SaveAsync(new() { Deferred = [claim with { Item = later }] }, cancellationToken).ConfigureAwait(false);
                }
                else if (!await TryPlanAsync(claim, cancellationToken).ConfigureAwait(false))
                {
                    left.Add(claim); // once what it may be alike is written
                }
            }

            again = left;
        }
    }

    /// <summary>Writes those that Procore shows nothing new about.</summary>
    /// <returns>The others.</returns>
    private async Task<IReadOnlyList<ClaimedWork>> LookAsync(List<Write> writes, bool isFirst, CancellationToken cancellationToken)
    {
        if (writes.Count == 0)
        {
            return [];
        }

        IReadOnlyList<bool> outdated = [];
        var failure = _refusal;
        try
        {
            outdated = failure is not null ? [] : await new VendorRecheck(session, _reader).AreOutdatedAsync(
                [.. writes.Select(one => (one.Input, one.Step))], writes.Min(one => one.At), isFirst, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception unread) when (unread is not OwnerReplacedException && !cancellationToken.IsCancellationRequested)
        {
            failure = unread;
        }

        if (failure is { } why)
        {
            foreach (var one in writes)
            {
                await EndAsync(one.Books, () => Task.FromException(why), cancellationToken).ConfigureAwait(false);
            }

            return [];
        }

        await WriteAsync([.. writes.Where((_, at) => !outdated[at])], cancellationToken).ConfigureAwait(false);
        return [.. writes.Where((_, at) => outdated[at]).Select(one => one.Books.Claim)];
    }
}
