namespace Zoho.Procore.Sdk.Shared;

/// <summary>What a limiter says of itself when it asks for its share of limits that others have, too.</summary>
/// <param name="Wanted">The percent of every limit that it wants; 0 when it gives its share back.</param>
/// <param name="Held">The percent that may count against it now: the greater of what it has and what it used.</param>
/// <param name="Least">The percent below which no call can go; 0 when it gives its share back.</param>
/// <param name="CountsFor">How long after its share has ended, or from now on where it gives it back, a call may still count.</param>
/// <param name="QuotaLeft">What is left of the quota, as far as an answer has told.</param>
/// <param name="QuotaResetsIn">The time until the quota is full again.</param>
/// <param name="QuotaWanted">How many calls of the quota it may need before it asks again.</param>
internal readonly record struct ShareClaim(
    int Wanted, int Held, int Least, TimeSpan CountsFor, long? QuotaLeft, TimeSpan? QuotaResetsIn, int QuotaWanted);

/// <summary>A share of limits, for a time.</summary>
/// <param name="Percent">The percent of every limit.</param>
/// <param name="Lifetime">How long it holds, from when it was asked for.</param>
/// <param name="SafeFor">How long after that the least share is kept for whoever cannot ask.</param>
/// <param name="Quota">How many calls of the quota; null while nobody knows how many are left.</param>
/// <param name="QuotaLeft">What is left of the quota, as far as anybody was told.</param>
/// <param name="QuotaResetsIn">The time until the quota is full again.</param>
internal readonly record struct ShareGrant(
    int Percent, TimeSpan Lifetime, TimeSpan SafeFor, long? Quota, long? QuotaLeft, TimeSpan? QuotaResetsIn);
