namespace ZohoProcore.Sync;

/// <summary>One answer that fits a review item.</summary>
/// <param name="Action">What to decide.</param>
/// <param name="Effect">What happens then.</param>
/// <param name="WayBack">How it is taken back, or that it can't be.</param>
public sealed record ReviewAnswer(ReviewAction Action, string Effect, string WayBack)
{
    /// <summary>The answers that fit a finding on a record of this kind.</summary>
    internal static IReadOnlyList<ReviewAnswer> Of(Finding finding, RecordKind kind)
    {
        var answers = new List<ReviewAnswer>
        {
            new(ReviewAction.Retry, "The record is looked at again now.", "It changes nothing, so there is nothing to take back."),
        };
        if (finding.Code == FindingCodes.CommitmentDoubled || finding is { Code: FindingCodes.CommitmentMayStand, Commitment: not null })
        {
            answers.Add(new(
                ReviewAction.Link,
                "The commitment that was typed is the order's from now on. The one that the sync made is left to you, to delete or close "
                + "it in Procore; nothing is done to it.",
                "Unlink the two: the one that the sync made is the order's again, and the other is given back as it is then."));
            answers.Add(new(
                ReviewAction.Reject, "The commitment is not the order's: the two stand beside each other.", "Allow the two again."));
        }
        else if (finding.LinkTarget is { Kind: LinkKind.Commitment })
        {
            if (finding.Code != FindingCodes.CommitmentForeign)
            {
                answers.Add(new(
                    ReviewAction.Link,
                    "The commitment is the order's from now on; what was typed there stays, and what differs is asked about.",
                    "Unlink the two, which gives the commitment back as it is then."));
            }

            answers.Add(new(
                ReviewAction.Reject,
                "The commitment is not the order's: the order gets one of its own, for which one of the two may need another number.",
                "Allow the two again."));
        }
        else if (finding.LinkTarget is not null)
        {
            answers.Add(new(
                ReviewAction.Link,
                "The two are linked, for this and every later order.",
                "Unlink them, or link to another one. What was written under the link is then shown, and a person decides about it."));
            answers.Add(new(
                ReviewAction.Reject, "The two are never linked by a rule, and a link of the two ends.", "Allow the two again."));
        }

        if (finding.Code == FindingCodes.CustomerUnknown)
        {
            answers.Add(new(
                ReviewAction.Choose,
                "The project is made in Zoho Books for the chosen customer, with the alignment that is written next.",
                "Withdraw the decision before it is written. After that, change the project's customer in Zoho Books."));
            answers.Add(new(
                ReviewAction.Skip,
                "The project is left out: no alignment makes it in Zoho Books.",
                "Resume it: withdraw the decision."));
        }

        if (finding.Code == FindingCodes.CostTypeOptionUnknown)
        {
            if (finding.Severity == FindingSeverity.Asks)
            {
                answers.Add(new(
                    ReviewAction.Waive,
                    "The cost type is gone from Procore: the option is made inactive with the alignment that is written next. Orders that "
                    + "have it keep it.",
                    "Withdraw the decision before it is written. After that, make the option active again in Zoho Books."));
            }

            if (finding.Candidates.Count > 0)
            {
                answers.Add(new(
                    ReviewAction.Choose,
                    "The option gets the code and name of the chosen cost type with the alignment that is written next; where another "
                    + "option stands for that already, it is made inactive instead.",
                    "Withdraw the decision before it is written. After that, rename the option in Zoho Books, or make it active again."));
            }

            answers.Add(new(
                ReviewAction.Skip,
                "The option is left as it is, and not asked about again while it is called so.",
                "Resume it: withdraw the decision."));
        }

        if (kind == RecordKind.Vendor)
        {
            answers.AddRange(OfVendor(finding));
            return answers;
        }

        if (kind.IsHosts)
        {
            answers.AddRange(OfHost(finding));
        }

        if (kind != RecordKind.PurchaseOrder)
        {
            return answers;
        }

        if (finding.Code != FindingCodes.AnswerNotUnderstood)
        {
            answers.Add(new(
                ReviewAction.Skip, "The order is left out until it changes in Zoho Books.", "Resume it: withdraw the decision."));
        }

        if (finding is { Code: FindingCodes.CostCodeAmbiguous, LinkTarget: null, Facts: not null, Candidates.Count: > 0 })
        {
            answers.Add(new(
                ReviewAction.Choose,
                "The line is booked to the chosen WBS code, as long as it has this cost code and this cost type.",
                "Withdraw the decision, and the question is asked again where nothing was written yet. After that choose another cost code "
                + "or cost type on the line, or move the line in Procore while it is a draft."));
        }

        if (finding is { Code: FindingCodes.WbsCodeMissing, Facts: not null })
        {
            answers.Add(finding.Candidates.Count > 0
                ? new ReviewAnswer(
                ReviewAction.Choose,
                "The WBS code is made in Procore with the chosen value, once the order waits for nothing else; where it needs another "
                + "segment's, that is asked next. It is not put on the budget by that.",
                "Withdraw the decision before it is written. After that make the code inactive in Procore.")
                : new ReviewAnswer(
                ReviewAction.Create,
                "The WBS code is made in Procore, of the line's cost code and cost type, once the order waits for nothing else; "
                + "then the order is looked at again. It is not put on the budget by that.",
                "Withdraw the decision before it is written. After that make the code inactive in Procore."));
        }

        if (finding is { Code: FindingCodes.WbsCodeNotBudgeted, Facts: not null })
        {
            answers.Add(new(
                ReviewAction.Create,
                "The WBS code is put on the project's budget in Procore with a line of 0, once the order waits for nothing else; then the "
                + "order is looked at again. What it leaves of a budget of 0 is asked about as policy says.",
                "Withdraw the decision before it is written. After that delete the budget line in Procore, as long as nothing uses it."));
        }

        if (finding is { Code: FindingCodes.CostCodeUnknown, Facts: not null })
        {
            answers.Add(new(
                ReviewAction.Create,
                "The cost code is made in Procore, in the project itself or in the sub job that the line names, with the name that stands "
                + "behind it in Zoho Books and with its WBS code where the line says a cost type, once the order waits for nothing else; "
                + "then the order is looked at again.",
                "Withdraw the decision before it is written. After that delete the code in Procore."));
        }

        if (finding.Severity == FindingSeverity.Asks)
        {
            answers.Add(new(
                ReviewAction.Waive,
                finding.Code == FindingCodes.SubcontractStands
                    ? "The subcontract is not the order, which is written beside it, until the subcontract comes to something else."
                    : "It is accepted for this order, which is written as it is, until the order changes in Zoho Books.",
                "Withdraw the decision, and the question is asked again. What was written meanwhile stays."));
        }

        if (finding.IsAboutDifferences && CanBeKept(finding))
        {
            answers.Add(new(
                ReviewAction.KeepProcore,
                "Procore's values of these fields stay, until one of them changes on either side.",
                "Hand them back: withdraw the decision, and the question is asked again."));
        }

        if (finding.IsAboutDifferences && CanBeOverwritten(finding))
        {
            answers.Add(new(
                ReviewAction.OverwriteProcore,
                DraftsAgain(finding) ? "Another change order is drafted once, in place of the one that was declined."
                : finding.Lock == OverwriteLock.Status
                    ? "Refused before the commitment is set back to Draft in Procore: then the order is written over these fields once."
                    : "The order is written over these fields once.",
                "Withdraw the decision before it is written. After that there is no way back here: enter in Procore what was there."));
        }

        if (finding.Code == FindingCodes.CommitmentDeleted)
        {
            answers.Add(new(
                ReviewAction.WriteAgain,
                "A new commitment is written in place of the one that was deleted, under an origin_id of its own.",
                "Withdraw the decision before it is written. After that there is no way back here: delete the new commitment in Procore."));
        }

        return answers;
    }

    private static IEnumerable<ReviewAnswer> OfHost(Finding finding)
    {
        yield return new(ReviewAction.Skip, "The record is left out until it changes.", "Resume it: withdraw the decision.");
        if (finding.Severity == FindingSeverity.Asks)
        {
            yield return new(
                ReviewAction.Waive,
                "It is accepted for this record, which is written as it is, until the record changes.",
                "Withdraw the decision, and the question is asked again. What was written meanwhile stays.");
        }
    }

    private static IEnumerable<ReviewAnswer> OfVendor(Finding finding)
    {
        if (finding.Code is FindingCodes.VendorUnknown or FindingCodes.VendorAmbiguous or FindingCodes.DirectoryIncomplete)
        {
            yield return new(
                ReviewAction.Create,
                "A new company is made in Procore's directory, whatever there is that is like it.",
                "Withdraw the decision before it is written. After that there is no way back: Procore deletes no company. It can be made "
                + "inactive, and the vendor linked to another one.");
        }

        if (finding.IsAboutDifferences)
        {
            yield return new(
                ReviewAction.KeepProcore,
                "What Procore says stays, until one of these fields changes on either side.",
                "Withdraw the decision, and the question is asked again.");
        }

        if (finding.IsAboutDifferences && finding.Code is not (FindingCodes.VendorContactDiffers or FindingCodes.VendorShared))
        {
            yield return new(
                ReviewAction.OverwriteProcore,
                finding.Code == FindingCodes.VendorHeld
                    ? "The company carries this vendor's origin_id from then on, and follows it."
                    : "What Zoho Books says is written over it once.",
                "Withdraw the decision before it is written. After that there is no way back here: enter in Procore what was there.");
        }

        yield return new(
            ReviewAction.Skip, "The vendor is left out until it changes in Zoho Books.", "Resume it: withdraw the decision.");
    }

    /// <summary>Whether people declined what it is about, so that another one may be drafted in its place.</summary>
    internal static bool DraftsAgain(Finding finding) => finding.Code == FindingCodes.ChangeOrderTouched
        && finding.Differences?.Any(field => field.Procore.EndsWith(CommitmentFields.Declined, StringComparison.Ordinal)) == true;

    /// <summary>The order's amounts can't stand in a currency that they are not in.</summary>
    private static bool CanBeKept(Finding finding) => finding.Differences!.All(field => field.Field != CommitmentFields.Currency);

    /// <summary>What people did to change orders is theirs: nothing of the sync's writes over it, nor over what rests on them.</summary>
    private static bool CanBeOverwritten(Finding finding) =>
        DraftsAgain(finding) || (finding.Code != FindingCodes.ChangeOrderTouched && finding.Lock != OverwriteLock.ChangeOrders);
}
