namespace ZohoProcore.Sync;

/// <summary>Says why an order does not tie, and what to do. Pure.</summary>
public static class ReconciliationWords
{
    /// <summary>What a cause means, in a sentence; empty for <see cref="ReconciliationCause.None"/>.</summary>
    /// <param name="cause">The cause.</param>
    public static string Sentence(ReconciliationCause cause) => Words(cause).Sentence;

    /// <summary>What to do about it; empty where nothing is to be done.</summary>
    /// <param name="cause">The cause.</param>
    public static string NextStep(ReconciliationCause cause) => Words(cause).NextStep;

    /// <summary>Why a commitment in Procore is no order's, in a sentence.</summary>
    /// <param name="cause">The cause.</param>
    public static string Sentence(UnclaimedCause cause) => Words(cause).Sentence;

    /// <summary>What to do about it; empty where nothing is to be done.</summary>
    /// <param name="cause">The cause.</param>
    public static string NextStep(UnclaimedCause cause) => Words(cause).NextStep;

    /// <summary>What a change after the close is, in a few words.</summary>
    /// <param name="kind">The kind.</param>
    public static string Sentence(ChangeAfterCloseKind kind) => kind switch
    {
        ChangeAfterCloseKind.Came => "came after the close",
        ChangeAfterCloseKind.Gone => "is gone",
        ChangeAfterCloseKind.Amounts => "other amounts",
        ChangeAfterCloseKind.Date => "another date",
        ChangeAfterCloseKind.Vendor => "another vendor",
        ChangeAfterCloseKind.Projects => "other amounts by project",
        ChangeAfterCloseKind.Codes => "other amounts by cost code",
        ChangeAfterCloseKind.Committed => "not committed as it was",
        ChangeAfterCloseKind.NoLongerTies => "does not tie any more",
        _ => "can't be read as it was, so that what changed is not known",
    };

    /// <summary>Why a row stands as it does.</summary>
    /// <param name="row">The row.</param>
    /// <param name="isCommitment">Whether the order's status and date make a commitment of it.</param>
    /// <param name="isCosted">Whether the order is as it was read, and its cost is known.</param>
    /// <param name="commitments">Its live commitments.</param>
    /// <param name="record">What the sync knows of it; null where it knows nothing.</param>
    internal static ReconciliationCause Of(
        ReconciledOrder row, bool isCommitment, bool isCosted, IReadOnlyList<LedgerCommitment> commitments, SyncRecord? record) =>
        row.Result switch
        {
            ReconciliationResult.Ties => ReconciliationCause.None,
            ReconciliationResult.NotExpected => !isCommitment ? ReconciliationCause.NoCommitment
                : record?.ElsewhereIn is null ? ReconciliationCause.OutOfScope
                : ReconciliationCause.OtherCompany,
            ReconciliationResult.MissingInProcore => Missing(record, isCosted),
            ReconciliationResult.MissingInZoho => row.OrderStatus == WithdrawnOrder.Cancelled
                ? ReconciliationCause.OrderCancelled : ReconciliationCause.OnlyInProcore,
            ReconciliationResult.AmountDiffers => Differing(row, commitments, record),
            ReconciliationResult.NotReadable => ReconciliationCause.NotReadable,
            ReconciliationResult.CostUnknown => ReconciliationCause.CostUnknown,
            ReconciliationResult.CommittedTwice => ReconciliationCause.CommittedTwice,
            ReconciliationResult.NotReadYet => ReconciliationCause.NotReadYet,
            ReconciliationResult.NotCommitted => ReconciliationCause.NotCommitted,
            ReconciliationResult.InConflict => ReconciliationCause.InConflict,
            ReconciliationResult.CodesDiffer => ReconciliationCause.OtherCode,
            ReconciliationResult.VendorDiffers => ReconciliationCause.OtherVendor,
            ReconciliationResult.LeftToPeople => ReconciliationCause.LeftToPeople,
            _ => ReconciliationCause.EnteredByHand,
        };

    private static ReconciliationCause Missing(SyncRecord? record, bool isCosted) => record?.State switch
    {
        null => ReconciliationCause.NotReadYet,
        RecordState.AwaitingApproval => ReconciliationCause.AwaitsApproval,
        RecordState.NeedsReview or RecordState.Conflict or RecordState.Orphaned => ReconciliationCause.AwaitsReview,
        RecordState.Skipped => ReconciliationCause.LeftOut,
        RecordState.Filtered => ReconciliationCause.NotReadYet,
        RecordState.Synced => isCosted ? ReconciliationCause.GoneInProcore : ReconciliationCause.NotReadYet,
        _ => ReconciliationCause.NotWrittenYet,
    };

    private static ReconciliationCause Differing(
        ReconciledOrder row, IReadOnlyList<LedgerCommitment> commitments, SyncRecord? record)
    {
        var pending = commitments.Sum(commitment => commitment.NotApproved);
        return row.ProcoreAmounts.Any(one => one.Currency.Length == 0) ? ReconciliationCause.CurrencyUnknown
            : row.ProcoreAmounts.Count > 0 ? ReconciliationCause.OtherCurrency
            : row.Difference == 0
                ? row.Projects.Any(project => project.Difference != 0)
                    ? ReconciliationCause.OtherProject
                    : ReconciliationCause.OtherCurrency
            : pending != 0 && row.Difference + pending == 0 ? ReconciliationCause.ChangeOrderNotApproved
            : row.Corrections.Count > 0 && record?.CostCurrency is null && row.ProcoreTotal == row.ZohoTotal ? ReconciliationCause.TaxBasis
            : row.OrderStatus == "closed" ? ReconciliationCause.ClosedInZoho
            : record?.State switch
            {
                RecordState.AwaitingApproval => ReconciliationCause.AwaitsApproval,
                RecordState.NeedsReview or RecordState.Conflict or RecordState.Orphaned => ReconciliationCause.AwaitsReview,
                RecordState.Applying or RecordState.Failed or RecordState.Aborted => ReconciliationCause.NotWrittenYet,
                _ => ReconciliationCause.AmountDiffers,
            };
    }

    private static (string Sentence, string NextStep) Words(UnclaimedCause cause) => cause switch
    {
        UnclaimedCause.NotTheOrders => (
            "An order of Zoho Books has its number, and it is not that order's: another vendor, another project, or a person said so.",
            "Link it to the order if it is the order's; else give it another number in Procore, or enter it in Zoho Books."),
        UnclaimedCause.SeveralOrders => (
            "Several orders of Zoho Books may be what was typed in Procore.", "Link it to the one that it is."),
        UnclaimedCause.OtherOrganization => (
            "It was written for an order of another organization of Zoho Books.", "See that organization's own month end."),
        UnclaimedCause.OutOfScope => (
            "Policy leaves the order of Zoho Books out that has its number or that it is linked to, by its status, its date or the scope.",
            string.Empty),
        UnclaimedCause.OrderCancelled => (
            "The order of Zoho Books that has its number was cancelled.",
            "If it is that order's, close it in Procore, or set it back to Draft there and delete it; if it is another one's, reject the "
            + "two and link it to that order, or enter that one in Zoho Books."),
        _ => (
            "No order of Zoho Books that can be read has its number, and nobody linked it to one.",
            "Enter the order in Zoho Books and link the two, or close or delete the commitment in Procore; leave it where it is no "
            + "business of Zoho Books."),
    };

    private static (string Sentence, string NextStep) Words(ReconciliationCause cause) => cause switch
    {
        ReconciliationCause.NoCommitment => ("The order's status, or its date, makes no commitment of it.", string.Empty),
        ReconciliationCause.OutOfScope => ("Policy leaves the order out.", string.Empty),
        ReconciliationCause.OtherCompany => (
            "The order's project is in another company of Procore, to which another connection leads.",
            "See that connection's own month end."),
        ReconciliationCause.NotReadYet => (
            "The sync has not read the order as it is now.", "Let the next scan run, then reconcile again."),
        ReconciliationCause.AwaitsApproval => ("What would be written waits for an approval.", "Approve it, or leave the order out."),
        ReconciliationCause.AwaitsReview => ("A question about the order is open.", "Answer it; the order's review item says how."),
        ReconciliationCause.LeftOut => (
            "A person left the order out.", "Enter its commitment in Procore by hand with the order's number, or take the decision back."),
        ReconciliationCause.NotWrittenYet => (
            "Its write is under way, or failed and is tried again.", "See what the order's record says, then reconcile again."),
        ReconciliationCause.GoneInProcore => (
            "The sync wrote its commitment, and Procore shows none of it as of this report: it was deleted, or is hidden from the service "
            + "account.",
            "Replay the order; a question then says what can be done."),
        ReconciliationCause.NotReadable => (
            "The order, or a commitment of it, is there and can't be read.", "See to what is listed as unreadable, then reconcile again."),
        ReconciliationCause.OnlyInProcore => (
            "Procore has a commitment, and Zoho Books has no such order, or none that is a commitment.",
            "Answer the question of the order if it has one; else close or delete the commitment in Procore, or issue the order in "
            + "Zoho Books."),
        ReconciliationCause.CommittedTwice => (
            "Beside the order's commitment stands another one with its number, or one that may be the order.",
            "Delete one of the two in Procore, or answer the order's question."),
        ReconciliationCause.ChangeOrderNotApproved => (
            "What differs stands on change orders that are not approved.", "Approve them in Procore, or void them."),
        ReconciliationCause.TaxBasis => (
            "Procore has the order's total, and policy has it without or with a part, such as a tax.",
            "Choose in the connection's policies (Cost) what is part of the cost, or correct the commitment in Procore."),
        ReconciliationCause.OtherCurrency => (
            "The commitment is in another currency than the order's cost, or at another rate.",
            "Correct the commitment's currency or rate in Procore, or enter it anew."),
        ReconciliationCause.CurrencyUnknown => (
            "Procore does not tell in which currency the commitment is, and no policy says it: its amount is compared with nothing.",
            "Say in the connection's policies which currency Procore counts in (policy Currency), or have Procore tell it in the currency "
            + "settings of the company or the project; then reconcile again."),
        ReconciliationCause.OtherProject => (
            "All of it is committed, in other projects than the order's lines name.",
            "Take the lines out of the one project's commitment in Procore and enter them in the other's, or correct the order's projects "
            + "in Zoho Books."),
        ReconciliationCause.ClosedInZoho => (
            "The order is closed in Zoho Books, and what is committed is not what it came to.",
            "Cancel in Zoho Books what will not come, or correct the commitment in Procore to what the order came to."),
        ReconciliationCause.UnbilledRemainder => (
            "The amounts agree, and the order is closed in Zoho Books with units that are neither billed nor cancelled: they stay "
            + "committed.",
            "Cancel in Zoho Books what will not come, or map closed to Closed in the connection's policies "
            + "(CommitmentStatusByOrderStatus), which takes closed orders out of committed costs; where all of it is still to be billed, "
            + "nothing is to be done."),
        ReconciliationCause.AmountDiffers => (
            "The amounts differ.", "Compare the lines of both sides, and replay the order; a question then says what changed where."),
        ReconciliationCause.CostUnknown => ("What the order costs is in question.", "Answer the order's question."),
        ReconciliationCause.NotCommitted => (
            "The amounts agree, and Procore does not count the commitment as committed.",
            "Approve the commitment in Procore; where it was closed because its order is, map the order's status to Closed in the "
            + "connection's policies (CommitmentStatusByOrderStatus)."),
        ReconciliationCause.InConflict => (
            "The amounts agree, and what a person changed in Procore waits for a decision.", "Answer the order's question."),
        ReconciliationCause.OtherCode => (
            "The amounts agree, and lines of the commitment stand on other codes than the order's.",
            "Put the lines of the order on the codes that Procore has, or book them anew in Procore."),
        ReconciliationCause.EnteredByHand => ("A person entered the commitment by hand, and that is what counts.", string.Empty),
        ReconciliationCause.OtherVendor => (
            "The amounts agree, and Procore has the commitment for another vendor than the one that the order's vendor is linked to.",
            "Answer the order's question if it has one; else correct the vendor in Procore or on the order, or link the two vendors."),
        ReconciliationCause.LeftToPeople => (
            "Policy leaves the order out, and what was written of it before is left to people as it stands.", string.Empty),
        ReconciliationCause.OrderCancelled => (
            "The order was cancelled in Zoho Books, and its commitment stands in Procore.",
            "Answer the order's question if it has one; else close the commitment in Procore, or set it back to Draft and delete it."),
        _ => (string.Empty, string.Empty),
    };
}
