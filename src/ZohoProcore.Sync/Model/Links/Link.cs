using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>What a link joins.</summary>
public enum LinkKind
{
    /// <summary>A Zoho contact and a Procore vendor.</summary>
    Vendor,

    /// <summary>A Zoho project and a Procore project.</summary>
    Project,

    /// <summary>A cost code as written in Zoho and a Procore cost code, within one Procore project.</summary>
    CostCode,

    /// <summary>A Zoho order and a purchase order contract that somebody typed into Procore, within one Procore project.</summary>
    Commitment,
}

/// <summary>How sure a link is.</summary>
public enum LinkStatus
{
    /// <summary>It holds: it was certain, or a person said so.</summary>
    Confirmed,

    /// <summary>A person said that the two do not belong together; it never comes back by itself.</summary>
    Rejected,
}

/// <summary>One thing in Zoho joined to one thing in Procore. Made once, used ever after.</summary>
public sealed record Link
{
    /// <summary>What it joins.</summary>
    public required LinkKind Kind { get; init; }

    /// <summary>
    /// The id on Zoho's side, or for a cost code all that is written there, or the code in front of it where that has a sign or groups;
    /// within a sub job with the sub job's code before it, as in <c>[A] 02-300</c>.
    /// </summary>
    public required string ZohoId { get; init; }

    /// <summary>The id on Procore's side.</summary>
    public required long ProcoreId { get; init; }

    /// <summary>The Procore project that a link of a cost code or a commitment holds in; zero for vendors and projects.</summary>
    public long ProjectId { get; init; }

    /// <summary>How sure it is.</summary>
    public LinkStatus Status { get; init; }

    /// <summary>What it rests on.</summary>
    public string Evidence { get; init; } = string.Empty;

    /// <summary>The rule or the person that made it.</summary>
    public string DecidedBy { get; init; } = string.Empty;

    /// <summary>When it was made.</summary>
    public Instant At { get; init; }

    /// <summary>For a vendor, its name in Zoho when the link was confirmed; null for other kinds, and until it was seen.</summary>
    public string? ZohoName { get; init; }

    /// <summary>
    /// For a vendor, its name in Procore when the link was confirmed; for a cost code its full code, which is what holds in other projects.
    /// Null for other kinds, and until it was seen.
    /// </summary>
    public string? ProcoreName { get; init; }

    /// <summary>
    /// For a vendor, the names that either side had when the same two were confirmed earlier and has no more; null when there are none.
    /// </summary>
    public IReadOnlyList<string>? FormerNames { get; init; }

    /// <summary>
    /// A vendor's link over the one that was there. Where a person confirms the same two once more, the names of earlier confirmations stay
    /// names that the vendor is known by, and the two belong together since they were first linked: whom a company follows hangs on that.
    /// </summary>
    internal Link Over(Link? before)
    {
        if (before is null || before.ProcoreId != ProcoreId)
        {
            return this;
        }

        var names = new[] { before.ZohoName, before.ProcoreName }.Concat(before.FormerNames ?? []).OfType<string>();
        string[] former = [.. names.Where(name => name != ZohoName && name != ProcoreName).Distinct(StringComparer.Ordinal)];
        return this with { At = before.At, FormerNames = former.Length == 0 ? null : former };
    }
}
