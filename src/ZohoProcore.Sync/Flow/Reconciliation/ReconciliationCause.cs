namespace ZohoProcore.Sync;

/// <summary>Why an order does not tie, or why nothing is expected of it. A closed list, each with its next step.</summary>
public enum ReconciliationCause
{
    /// <summary>It ties.</summary>
    None,

    /// <summary>The order's status makes no commitment of it, or it is older than the first order that is synced.</summary>
    NoCommitment,

    /// <summary>Policy leaves it out.</summary>
    OutOfScope,

    /// <summary>The sync has not read the order as it is now.</summary>
    NotReadYet,

    /// <summary>Its plan waits for a go-ahead or an approval.</summary>
    AwaitsApproval,

    /// <summary>A question about it is open.</summary>
    AwaitsReview,

    /// <summary>A person left it out.</summary>
    LeftOut,

    /// <summary>Its write is under way, or failed and is tried again.</summary>
    NotWrittenYet,

    /// <summary>The sync wrote its commitment, and Procore has none any more.</summary>
    GoneInProcore,

    /// <summary>It, or a commitment of it, can't be read.</summary>
    NotReadable,

    /// <summary>Procore has a commitment of it, and Zoho Books has no such order, or none that is a commitment.</summary>
    OnlyInProcore,

    /// <summary>It may be committed twice.</summary>
    CommittedTwice,

    /// <summary>What differs stands on change orders that nobody approved in Procore yet.</summary>
    ChangeOrderNotApproved,

    /// <summary>Procore has the order's total, and policy has the cost without or with a part of it, such as a tax.</summary>
    TaxBasis,

    /// <summary>The commitment is in another currency, or at another rate.</summary>
    OtherCurrency,

    /// <summary>All of it is there, and stands in other projects than the order's lines.</summary>
    OtherProject,

    /// <summary>The order is closed in Zoho Books, and what is committed is not what it came to.</summary>
    ClosedInZoho,

    /// <summary>The amounts differ for another reason.</summary>
    AmountDiffers,

    /// <summary>What it costs is in question.</summary>
    CostUnknown,

    /// <summary>The amounts agree, and Procore does not count it as committed.</summary>
    NotCommitted,

    /// <summary>The amounts agree, and what a person changed in Procore waits for a decision.</summary>
    InConflict,

    /// <summary>The amounts agree, and lines stand on other codes than the order's.</summary>
    OtherCode,

    /// <summary>A person entered it in Procore by hand, and that is what counts.</summary>
    EnteredByHand,

    /// <summary>The amounts agree, and Procore has the commitment for another vendor.</summary>
    OtherVendor,

    /// <summary>
    /// Its project is in another company of Procore, to which another connection leads from the organization; its month end has it.
    /// </summary>
    OtherCompany,

    /// <summary>Policy leaves the order out, and what the sync wrote of it before is left to people as it stands.</summary>
    LeftToPeople,

    /// <summary>Procore has a commitment of it, and the order was cancelled in Zoho Books.</summary>
    OrderCancelled,

    /// <summary>Nobody knows in which currency the commitment is.</summary>
    CurrencyUnknown,

    /// <summary>
    /// It ties, and is closed in Zoho Books with units that are neither billed nor cancelled: what of them will not come is committed.
    /// </summary>
    UnbilledRemainder,
}
