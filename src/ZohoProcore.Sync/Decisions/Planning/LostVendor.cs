using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>What becomes of a linked vendor that one side says it does not have. Once proves nothing. Pure.</summary>
internal static class LostVendor
{
    private const int IsProof = 2;
    private const int MostCandidates = 5;

    /// <summary>The plan for a contact that Zoho Books does not have.</summary>
    public static VendorPlan FromZoho(VendorPlanInput input)
    {
        if (input.Link is not { } link)
        {
            return VendorPlanner.Left(input, "Zoho Books has no such vendor.");
        }

        var name = input.Company.ProcoreVendor(link.ProcoreId)?.Name ?? link.ProcoreName;
        return Asked(input, "Zoho Books", new()
        {
            Code = FindingCodes.VendorGone,
            Subject = input.ContactId,
            Sentence = string.Format(
                CultureInfo.InvariantCulture,
                "Vendor '{0}' is not in Zoho Books any more: it was deleted there, or merged into another vendor. It is linked to '{1}' "
                    + "({2}) in Procore.",
                input.Name,
                name,
                link.ProcoreId),
            NextStep = "Link the vendor that it was merged into to the company in Procore, if there is one, and unlink this one.",
        });
    }

    /// <summary>The plan for a linked vendor that Procore does not have.</summary>
    public static VendorPlan FromProcore(VendorPlanInput input, VendorInZoho zoho) => Asked(input, "Procore", new()
    {
        Code = FindingCodes.VendorGone,
        Subject = input.ContactId,
        LinkTarget = new(LinkKind.Vendor, input.ContactId) { Name = input.Name },
        Sentence = string.Format(
            CultureInfo.InvariantCulture,
            "Vendor '{0}' is linked to '{1}' ({2}), which Procore does not have any more: it was merged into another company, or is hidden "
                + "from the service account.",
            input.Name,
            input.Link!.ProcoreName,
            input.Link.ProcoreId),
        NextStep = "Link it to the company that it was merged into, or unlink it.",
        Candidates =
        [
            .. input.Company.Vendors.Candidates(Facts(input, zoho), input.Links, MostCandidates)
                .Where(one => one.ProcoreId != input.Link.ProcoreId),
        ],
    });

    private static ZohoVendor Facts(VendorPlanInput input, VendorInZoho zoho) =>
        input.Company.ZohoVendor(input.ContactId) ?? new(input.ContactId, input.Name, string.Empty, zoho.IsActive);

    private static VendorPlan Asked(VendorPlanInput input, string side, Finding finding)
    {
        var missing = Math.Min(input.Note.Missing + 1, IsProof);
        var isProved = missing == IsProof;
        return new()
        {
            Outcome = isProved ? RecordState.Orphaned : RecordState.Synced,
            Reason = isProved ? finding.Sentence : $"{side} says that it does not have it; it is asked again.",
            Findings = isProved ? [finding] : [],
            Note = input.Note with { Missing = missing },
            LooksAgain = !isProved,
        };
    }
}
