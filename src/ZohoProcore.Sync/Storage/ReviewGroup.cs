namespace ZohoProcore.Sync;

/// <summary>
/// Review items that ask the same: their findings have one code, and either ask for one link or for none. A commitment's link counts as
/// none, because each order has its own.
/// </summary>
/// <param name="Code">The code.</param>
/// <param name="Kind">What they ask to be linked; null where no link settles several of them.</param>
/// <param name="ZohoId">The id on Zoho's side; empty where <paramref name="Kind"/> is null.</param>
/// <param name="Items">How many there are.</param>
public sealed record ReviewGroup(string Code, LinkKind? Kind, string ZohoId, int Items);
