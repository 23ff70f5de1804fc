using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// Divides limits among those who want them: never more than there is, and as fairly as that allows. Whoever wants less than an equal part
/// leaves the rest of it to the others (max-min fairness). What somebody has, or has used and the service still counts, is nobody else's.
/// </summary>
internal static class LimitDivision
{
    private const int All = 100;

    // Resets are told in whole seconds, and by answers that were on their way for a while.
    private static readonly Duration SamePeriod = Duration.FromMinutes(1);

    /// <summary>Divides.</summary>
    /// <param name="known">What every client has, this one included.</param>
    /// <param name="claim">What this one says.</param>
    /// <param name="now">The time.</param>
    /// <returns>What this one has from now on, and what it is told.</returns>
    public static (LimitHolding Holding, LimitLease Lease) Divide(IReadOnlyList<LimitHolding> known, LimitClaim claim, Instant now)
    {
        var others = known.Where(one => one.Holder != claim.Holder && now < one.KeptUntil).ToList();
        var free = All - others.Sum(one => one.PercentAt(now));
        var percent = Math.Min(FairTo(claim, others.Where(one => now < one.CountsUntil).Select(one => one.Wanted)), free);
        percent = percent < claim.Least ? 0 : Math.Max(0, percent);
        var quota = QuotaOf(known, claim, now);
        long? given = quota is { } all ? GivenTo(claim, percent, all, others) : null;
        var holding = new LimitHolding
        {
            Holder = claim.Holder,
            Percent = Math.Max(percent, claim.Held),
            Wanted = claim.Wanted,
            Least = claim.Least,
            Quota = given ?? 0,
            QuotaLeft = quota?.Left,
            QuotaResetsAt = quota?.ResetsAt,
            CountsUntil = now + claim.CountsFor,
            KeptUntil = now + claim.CountsFor + claim.SafeFor,
        };
        return (holding, new(percent, given, quota?.Left, quota?.ResetsAt - now));
    }

    private static int FairTo(LimitClaim claim, IEnumerable<int> others)
    {
        var (left, wants) = (All, others.Where(want => want > 0).OrderBy(want => want).ToList());
        var sharing = wants.Count + 1;
        foreach (var want in wants.TakeWhile(want => want <= claim.Wanted))
        {
            left -= Math.Min(want, left / sharing);
            sharing--;
        }

        return Math.Min(claim.Wanted, Math.Max(claim.Least, left / sharing));
    }

    // The lowest number that was heard since the last reset, whoever heard it.
    private static (long Left, Instant ResetsAt)? QuotaOf(IEnumerable<LimitHolding> known, LimitClaim claim, Instant now)
    {
        var told = known.Select(one => (Left: one.QuotaLeft, ResetsAt: one.QuotaResetsAt))
            .Append((Left: claim.QuotaLeft, ResetsAt: now + claim.QuotaResetsIn))
            .Where(one => one.Left is not null && one.ResetsAt > now)
            .Select(one => (Left: one.Left!.Value, ResetsAt: one.ResetsAt!.Value))
            .ToList();
        if (told.Count == 0)
        {
            return null;
        }

        var latest = told.Max(one => one.ResetsAt);
        return (told.Where(one => latest - one.ResetsAt <= SamePeriod).Min(one => one.Left), latest);
    }

    // What was left has those calls in it that others may still send. The last ones are anybody's.
    private static long GivenTo(LimitClaim claim, int percent, (long Left, Instant ResetsAt) quota, IEnumerable<LimitHolding> others)
    {
        var promised = others
            .Where(one => one.QuotaResetsAt is { } at && quota.ResetsAt - at <= SamePeriod)
            .Sum(one => one.Quota);
        var part = percent == 0 ? 0 : Math.Max(1, quota.Left * percent / All);
        return Math.Max(0, Math.Min(claim.QuotaWanted, Math.Min(part, quota.Left - promised)));
    }
}
