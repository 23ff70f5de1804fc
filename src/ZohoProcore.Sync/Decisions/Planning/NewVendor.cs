namespace ZohoProcore.Sync;

/// <summary>
/// What becomes of a vendor that is nobody in Procore yet. It is never made where something is like it, unless a person says so. Pure.
/// </summary>
internal static class NewVendor
{
    private const string Ways = "Link it to the one that it is, or have it created in Procore.";

    /// <summary>The plan.</summary>
    public static VendorPlan Plan(VendorPlanInput input, VendorInZoho zoho, StandingVendorDecisions answers)
    {
        var name = CompanyName.Parse(input.Name);
        if (!zoho.IsActive)
        {
            return VendorPlanner.Left(input, "It is inactive in Zoho Books, and not in Procore.");
        }

        if (!zoho.Fields.ContainsKey(VendorFieldNames.Name))
        {
            return VendorPlanner.Left(input, "Its name holds what looks like a person's number, which never leaves Zoho Books.");
        }

        if (NobodysNames.AreFilledIn([.. name.Tokens]))
        {
            return VendorPlanner.Left(input, "Its name is what clerks fill in for somebody.");
        }

        var (code, doubt, candidates) = input.Verdict switch
        {
            VendorVerdict.Review review => (review.Code, review.Doubt, review.Candidates),
            VendorVerdict.NoCandidate none => (none.Code, none.Doubt, []),
            VendorVerdict.AutoLink link => (
                FindingCodes.DirectoryIncomplete,
                "another one of that name cannot be read",
                [new Candidate(link.Vendor.Id, link.Vendor.Name, link.Evidence)]),
            _ => (FindingCodes.VendorUnknown, "no vendor in Procore has this name", (IReadOnlyList<Candidate>)[]),
        };
        var carriers = input.Company.Vendors.FindByOriginId(input.OriginId).Select(entry => entry.Vendor).ToList();
        if (carriers.Count > 0
            && code is (FindingCodes.VendorUnknown or FindingCodes.VendorAmbiguous or FindingCodes.DirectoryIncomplete))
        {
            return Asked(input, VendorWords.Carried(input, carriers, doubt, candidates));
        }

        var finding = Incompleteness.Qualify(
            new()
            {
                Code = code,
                Subject = input.ContactId,
                LinkTarget = new(LinkKind.Vendor, input.ContactId) { Name = input.Name },
                Sentence = $"Vendor '{input.Name}' of Zoho Books can't be linked with certainty: {doubt}.",
                NextStep = Ways,
                Candidates = candidates,
            },
            input.Company,
            null);
        var isFree = input.Verdict is VendorVerdict.NoCandidate
            && finding.Code == FindingCodes.VendorUnknown && !NobodysNames.IsPublic(name);
        if (answers.Creates is null && !(isFree && input.Policy.Treatment == VendorTreatment.Create))
        {
            return Asked(input, finding);
        }

        return new()
        {
            Outcome = RecordState.Synced,
            Reason = "It is made in Procore.",
            Step = new(
                VendorStepKind.Create,
                0,
                [
                    .. zoho.Fields.Where(field => VendorFieldNames.All.Contains(field.Key))
                        .Select(field => new FieldDifference(field.Key, string.Empty, field.Value)),
                ],
                answers.Creates?.Id),
            Note = new(),
        };
    }
    private static VendorPlan Asked(VendorPlanInput input, Finding finding) => new()
    {
        Outcome = RecordState.NeedsReview,
        Reason = finding.Sentence,
        Findings = [finding],
        Note = input.Note with { Missing = 0 },
    };
}
