namespace ZohoProcore.Sync;

/// <summary>How rightly vendors would be linked by what the two vendor lists say, without any stored link.</summary>
public sealed record VendorTrialReport
{
    /// <summary>How many active vendors Zoho has.</summary>
    public required int ZohoVendors { get; init; }

    /// <summary>How many vendors Procore has, inactive ones included.</summary>
    public required int ProcoreVendors { get; init; }

    /// <summary>The vendors of Zoho that would be linked automatically.</summary>
    public required IReadOnlyList<VendorTrialLink> Linked { get; init; }

    /// <summary>Those of them that a confirmed link joins to another vendor: each is wrong, or the link is.</summary>
    public required IReadOnlyList<VendorTrialLink> Contradictions { get; init; }

    /// <summary>How many vendors were asked for with the right one taken out of Procore's list.</summary>
    public required int Questions { get; init; }

    /// <summary>What was linked all the same: each to a stranger, or to a second entry of the same firm in Procore.</summary>
    public required IReadOnlyList<VendorTrialLink> Strangers { get; init; }

    /// <summary>The share of Zoho's active vendors that would be linked automatically; 0 when there are none.</summary>
    public decimal Coverage => ZohoVendors == 0 ? 0 : (decimal)Linked.Count / ZohoVendors;

    /// <summary>The share of the questions that ended in a link to a stranger; 0 when none was asked.</summary>
    public decimal FalseLinkRate => Questions == 0 ? 0 : (decimal)Strangers.Count / Questions;

    /// <summary>
    /// The rate of links to strangers is below this with a confidence of 95 %, as far as later vendors are like these (Clopper and
    /// Pearson's exact bound, one-sided). Without a single one in <c>n</c> questions it is about <c>3/n</c>; without questions it is 1.
    /// </summary>
    public decimal FalseLinkBound => (decimal)BinomialBound.Upper(Strangers.Count, Questions);
}

/// <summary>A link that would be made.</summary>
/// <param name="Name">The vendor that was asked for.</param>
/// <param name="ProcoreId">The vendor in Procore that it would be linked to.</param>
/// <param name="ProcoreName">That vendor's name.</param>
/// <param name="Evidence">What the link would rest on.</param>
public sealed record VendorTrialLink(string Name, long ProcoreId, string ProcoreName, string Evidence);
