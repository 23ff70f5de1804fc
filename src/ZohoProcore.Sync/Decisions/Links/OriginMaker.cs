namespace ZohoProcore.Sync;

/// <summary>Who made what carries an origin_id that is not the connection's, in words. Pure.</summary>
internal static class OriginMaker
{
    /// <summary>The organization that its mark names, where it is one of ours; else another integration.</summary>
    /// <param name="originId">The origin_id.</param>
    public static string Of(string originId) => OriginIds.OrganizationOf(originId) is { } organization
        ? $"organization {organization} of Zoho Books"
        : "another integration";
}
