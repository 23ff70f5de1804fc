using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>An edit of an order in Zoho Books that came to stand in its commitments.</summary>
/// <param name="EditedAt">Zoho's time stamp of the order as it was written; a creation is an edit, too.</param>
/// <param name="LandedAt">When the last of its commitments had been written and read back.</param>
/// <param name="HeardBy">How the sync heard of it: by a webhook, a person who asked, or a scan.</param>
/// <param name="Waited">Whether it was seen before and left as it was: a person had to decide something first, or had not let it write
/// yet.</param>
public sealed record LandedEdit(Instant EditedAt, Instant LandedAt, WorkPriority HeardBy, bool Waited)
{
    /// <summary>How long it took from the edit in Zoho Books to the commitment in Procore, and so in its budget.</summary>
    public Duration Took => LandedAt - EditedAt;
}
