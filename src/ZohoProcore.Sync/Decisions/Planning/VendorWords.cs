using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>The questions about a vendor that both sides have. Pure.</summary>
internal static class VendorWords
{
    /// <summary>Fields say different things.</summary>
    public static Finding Differs(
        VendorPlanInput input, VendorInProcore procore, IReadOnlyList<FieldDifference> fields, bool isOnlyZohos) => new()
        {
            Code = FindingCodes.VendorDiffers,
            Subject = input.ContactId,
            Differences = fields,
            Sentence = string.Format(
                CultureInfo.InvariantCulture,
                isOnlyZohos
                    ? "Vendor '{0}' changed in Zoho Books, and policy asks before it is written to '{1}' ({2}) in Procore: {3}."
                    : "Vendor '{0}' is another one in Procore ('{1}', {2}) than in Zoho Books: {3}.",
                input.Name,
                procore[VendorFieldNames.Name],
                procore.Id,
                string.Join("; ", fields.Select(Words))),
            NextStep = "Overwrite Procore with what Zoho Books says, or keep what Procore says; or change one of the two so that they "
                + "agree.",
        };

    /// <summary>The vendor is called in Zoho Books what another company in Procore is called, or nearly so.</summary>
    public static Finding TakesName(VendorPlanInput input, VendorInProcore procore, IReadOnlyList<FieldDifference> fields) => new()
    {
        Code = FindingCodes.VendorDiffers,
        Subject = input.ContactId,
        LinkTarget = new(LinkKind.Vendor, input.ContactId) { Name = input.Name },
        Differences = fields,
        Candidates = input.Namesakes,
        Sentence = string.Format(
            CultureInfo.InvariantCulture,
            "Vendor '{0}' of Zoho Books is linked to '{1}' ({2}) in Procore, and by its new name may be {3} there. Nothing of it is "
                + "written meanwhile: {4}.",
            input.Name,
            procore[VendorFieldNames.Name],
            procore.Id,
            string.Join(" or ", input.Namesakes.Select(one => FormattableString.Invariant($"'{one.Name}' ({one.ProcoreId})"))),
            string.Join("; ", fields.Select(Words))),
        NextStep = "Link it to the company that it is now; or overwrite the linked one in Procore, which renames it there, or keep what "
            + "Procore says; or change the name in Zoho Books back.",
    };

    /// <summary>Nothing says whom the company follows, and this vendor says other things than stand there.</summary>
    public static Finding Held(
        VendorPlanInput input,
        VendorInProcore procore,
        VendorHolder holder,
        FieldDifference taken,
        IReadOnlyList<FieldDifference> fields) => new()
        {
            Code = FindingCodes.VendorHeld,
            Subject = input.ContactId,
            Differences = [taken],
            Sentence = string.Format(
                CultureInfo.InvariantCulture,
                "Vendor '{0}' says other things than '{1}' ({2}) in Procore: {3}. {4} Whether that still holds is not known here.",
                input.Name,
                procore[VendorFieldNames.Name],
                procore.Id,
                string.Join("; ", fields.Select(Words)),
                holder.Why),
            NextStep = "Overwrite the holder, so that the company carries this vendor's origin_id and follows it; or keep the holder, so "
                + "that nothing is written from here.",
        };

    /// <summary>A person said that the company is not the vendor whose id it carries; this one is linked to it.</summary>
    public static Finding Given(VendorPlanInput input, VendorInProcore procore, FieldDifference taken, string marked) => new()
    {
        Code = FindingCodes.VendorHeld,
        Subject = input.ContactId,
        Differences = [taken],
        Sentence = string.Format(
            CultureInfo.InvariantCulture,
            "'{1}' ({2}) in Procore, which vendor '{0}' is linked to, carries the id of '{3}', and a person said that it is not that one.",
            input.Name,
            procore[VendorFieldNames.Name],
            procore.Id,
            marked),
        NextStep = "Overwrite the holder, so that the company carries this vendor's origin_id and follows it; or keep the holder.",
    };

    /// <summary>Companies in Procore carry the vendor's id, and which of them it is, if any, is not certain.</summary>
    public static Finding Carried(
        VendorPlanInput input, IReadOnlyList<ProcoreVendor> carriers, string doubt, IReadOnlyList<Candidate> candidates) => new()
        {
            Code = FindingCodes.VendorIdCarried,
            Subject = input.ContactId,
            LinkTarget = new(LinkKind.Vendor, input.ContactId) { Name = input.Name },
            Sentence = string.Format(
                CultureInfo.InvariantCulture,
                "Vendor '{0}' of Zoho Books can't be linked with certainty: {1}. "
                + "It can't be made in Procore while {2} carries its id there.",
                input.Name,
                doubt,
                string.Join(" and ", carriers.Select(one => FormattableString.Invariant($"'{one.Name}' ({one.Id})")))),
            NextStep = "Link it to the company that it is. If that is none: link the vendor of Zoho Books that the company is, which takes "
                + "the id over, and this one can be made.",
            Candidates = candidates,
        };

    /// <summary>Both sides name another primary contact.</summary>
    public static Finding ContactDiffers(VendorPlanInput input, VendorInProcore procore, FieldDifference person) => new()
    {
        Code = FindingCodes.VendorContactDiffers,
        Subject = input.ContactId,
        Differences = [person],
        Sentence = $"Vendor '{input.Name}' ('{procore[VendorFieldNames.Name]}', {procore.Id} in Procore): {Words(person)}.",
        NextStep = "Set the primary contact in Procore's directory, where the person has to be added first and which the sync can't do, or "
            + "the one in Zoho Books, so that they agree; or keep what Procore says.",
    };

    /// <summary>One side has it active, and the other has not.</summary>
    public static Finding Retired(VendorPlanInput input, VendorInProcore procore, FieldDifference active)
    {
        var isInactive = active.Zoho == VendorPlanner.Word(false);
        return new()
        {
            Code = FindingCodes.VendorRetired,
            Subject = input.ContactId,
            Differences = [active],
            Sentence = string.Format(
                CultureInfo.InvariantCulture,
                isInactive
                    ? "Vendor '{0}' is inactive in Zoho Books and active in Procore ({1}). {2}"
                    : "Vendor '{0}' is active in Zoho Books and inactive in Procore ({1}).",
                input.Name,
                procore.Id,
                OpenThere(input, procore)),
            NextStep = isInactive
                ? "Overwrite Procore, which makes it inactive and hides it there, or keep it active; or activate it in Zoho Books."
                : "Overwrite Procore, which makes it active again, or keep it inactive; or make it inactive in Zoho Books.",
        };
    }

    /// <summary>It is inactive in Zoho Books, and its company in Procore is that of vendors too that are not, as far as is known.</summary>
    public static Finding Shared(VendorPlanInput input, VendorInProcore procore, FieldDifference active) => new()
    {
        Code = FindingCodes.VendorShared,
        Subject = input.ContactId,
        Differences = [active],
        Sentence = string.Format(
            CultureInfo.InvariantCulture,
            "Vendor '{0}' is inactive in Zoho Books, and its company in Procore ({1}) stays active, because other vendors of Zoho Books "
                + "are linked to it: {2}. {3} Orders of these vendors that are not written yet: {4}.",
            input.Name,
            procore.Id,
            string.Join(", ", input.Sharing.Select(one =>
                $"'{one.Name}' ({one.ContactId}){(one.Organization is { } organization ? $" of {organization}" : string.Empty)}, "
                + (one is { IsKnown: true, Organization: null } ? "active"
                    : one.IsKnown ? "active when it was read last"
                    : one.Organization is null ? "which Zoho Books does not show, so that nobody knows"
                    : "of which nobody knows whether it is active"))),
            OpenThere(input, procore),
            input.OpenOrders.Count == 0 ? "none" : string.Join(", ", input.OpenOrders)),
        NextStep = $"Keep the company active{Follows(input, procore)}; or unlink the others if they are not this company, "
            + "or make them inactive in Zoho Books too; or activate this one there.",
    };

    private static string Follows(VendorPlanInput input, VendorInProcore procore)
    {
        var active = input.Sharing.Where(one => one is { IsKnown: true, Organization: null }).ToList();
        var next = VendorPlanner.First(input.Links.FindByProcoreId(LinkKind.Vendor, procore.Id)
            .Where(link => active.Exists(one => one.ContactId == link.ZohoId)));
        return next is null ? string.Empty : $", which then follows '{active.Find(one => one.ContactId == next.ZohoId)!.Name}'";
    }

    private static string OpenThere(VendorPlanInput input, VendorInProcore procore)
    {
        var projects = procore.Projects.Select(id => input.Company.ProcoreProject(id)?.Name ?? $"project {id}").ToList();
        var open = input.Commitments.Concat(input.CommittedElsewhere).Concat(input.OpenByHand ?? []).ToList();
        var commitments = open.Count > 0 ? string.Join(", ", open)
            : input.OpenByHand is null ? "none that the sync wrote" : "none that is shown";
        return $"Open commitments there: {commitments}. "
            + $"Projects: {(projects.Count == 0 ? "none" : string.Join(", ", projects))}.";
    }

    /// <summary>Procore refused what was written.</summary>
    public static Finding Refused(string contactId, string name, string said) => new()
    {
        Code = FindingCodes.VendorRefused,
        Subject = contactId,
        Sentence = $"Vendor '{name}' could not be written to Procore: {said}",
        NextStep = "Correct the vendor in Zoho Books, or in Procore what it names there, then retry.",
    };

    private static string Words(FieldDifference field) => field.Procore.Length == 0
        ? $"{VendorFieldNames.Words(field.Field)} '{field.Zoho}' in Zoho Books, none in Procore"
        : $"{VendorFieldNames.Words(field.Field)} '{field.Zoho}' in Zoho Books, '{field.Procore}' in Procore";
}
