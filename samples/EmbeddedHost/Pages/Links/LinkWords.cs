using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>What the page of links says of kinds, of what is looked at, and of what a word about a link does.</summary>
internal static class LinkWords
{
    public static string Kind(LinkKind kind) => kind switch
    {
        LinkKind.Vendor => "Vendors",
        LinkKind.Project => "Projects",
        LinkKind.CostCode => "Cost codes",
        LinkKind.Commitment => "Commitments",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Show(LinkShow show) => show switch
    {
        LinkShow.Linked => "Linked",
        LinkShow.Proposed => "Proposed",
        LinkShow.InZoho => "In Zoho Books, without a link",
        LinkShow.InProcore => "In Procore, without a link",
        LinkShow.Rejected => "Kept apart",
        _ => throw new ArgumentOutOfRangeException(nameof(show), show, null),
    };

    /// <summary>What happens then.</summary>
    public static string Effect(LinkAction action) => action switch
    {
        LinkAction.Link => "The two are one, for this and every later order; a link to another one is moved.",
        LinkAction.Unlink => "The two are not linked any more. Where both sides say so with certainty, they are found again.",
        LinkAction.Reject => "The two are never linked again by themselves.",
        LinkAction.Allow => "The two may be linked again.",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };

    /// <summary>Where nothing is to be seen.</summary>
    public static string None(LinkKind kind, LinkShow show) => (kind, show) switch
    {
        (LinkKind.CostCode, LinkShow.InZoho or LinkShow.InProcore) => "Codes are found by what is written, and only a person's choice is kept as a link. Which codes one side lacks is known when both sides are read.",
        (LinkKind.Commitment, LinkShow.InZoho) => "Orders without a commitment stand under Orders.",
        (LinkKind.Commitment, LinkShow.InProcore) => "Commitments that no order has stand under Ledgers, when both are read.",
        (_, LinkShow.Proposed) => "Nothing is proposed.",
        _ => "None is like that.",
    };

    /// <summary>What becomes of orders under a link that changes.</summary>
    public const string Follows = "What was written under a link that changes is looked at again at once, and where it would be another one now, a person is asked first. What is said here stands in the audit with who said it.";
}
