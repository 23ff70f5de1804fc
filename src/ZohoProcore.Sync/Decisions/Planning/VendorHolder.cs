namespace ZohoProcore.Sync;

/// <summary>
/// Whom a company in Procore follows, where several vendors of Zoho Books are linked to it, also of several organizations: the one whose
/// origin_id it carries, else the one that was linked first. It alone writes there. Within an organization the holding passes on by itself;
/// from one organization to another by a person's decision alone, because neither sees what becomes of the other's vendor. Pure.
/// </summary>
/// <param name="Why">Why nothing is written from this vendor.</param>
/// <param name="IsOpen">Whether nothing that is known here says that the other one still holds it.</param>
internal sealed record VendorHolder(string Why, bool IsOpen = false)
{
    /// <summary>Whom of another organization it follows for certain, or followed, by the origin_id of that vendor; else null.</summary>
    private string? HeldBy { get; init; }

    /// <summary>Who else the company follows; null where it is this vendor.</summary>
    public static VendorHolder? Of(VendorPlanInput input, VendorInProcore procore)
    {
        var linked = input.Links.FindByProcoreId(LinkKind.Vendor, procore.Id);
        var marked = OriginIds.TryReadVendor(procore.OriginId, input.OrganizationId);
        if (procore.OriginId.Length > 0 && marked is null)
        {
            return OriginIds.OrganizationOf(procore.OriginId) is { } organization
                ? new(
                    $"The company in Procore follows organization {organization} of Zoho Books; nothing of it is written from this one.",
                    !input.LinkedElsewhere.Any(one => one.OrganizationId == organization && one.IsActive != false))
                : new("The company in Procore is another integration's; nothing of it is written.");
        }

        if (procore.OriginId.Length == 0 && Elsewhere(input, VendorPlanner.First(linked)) is { } elsewhere)
        {
            return elsewhere;
        }

        var holder = marked is not null && (marked == input.ContactId || linked.Any(link => link.ZohoId == marked))
            ? marked
            : VendorPlanner.First(linked)?.ZohoId;

        // One that is inactive in Zoho Books writes nothing any more: else what its company is called and where would stand for good.
        if (holder is not null && holder != input.ContactId && IsInactive(holder))
        {
            var active = linked.Where(link => link.ZohoId == input.ContactId || !IsInactive(link.ZohoId));
            holder = VendorPlanner.First(active)?.ZohoId ?? holder;
        }

        return holder is null || holder == input.ContactId ? null
            : new($"The company in Procore follows another vendor of Zoho Books, {NameOf(input, linked, holder)}.");

        bool IsInactive(string contactId) => input.Company.ZohoVendor(contactId) is { IsActive: false };
    }

    /// <summary>
    /// The company carries the id of a vendor that a person said it is not, and this one holds it: it takes the mark over, and that vendor
    /// can be made. Null where there is nothing of the kind.
    /// </summary>
    public static VendorPlan? Given(VendorPlanInput input, VendorInProcore procore, StandingVendorDecisions answers, VendorPlan linked)
    {
        if (OriginIds.TryReadVendor(procore.OriginId, input.OrganizationId) is not { } marked || marked == input.ContactId
            || !input.Links.IsRejected(LinkKind.Vendor, marked, procore.Id) || answers.Keeps(VendorFieldNames.Holder))
        {
            return null;
        }

        var taken = new FieldDifference(VendorFieldNames.Holder, procore.OriginId, input.OriginId);
        var isDecided = answers.IsOverwritten(VendorFieldNames.Holder);
        return isDecided || input.Policy.Treatment == VendorTreatment.Create
            ? linked with
            {
                Step = new(VendorStepKind.Update, procore.Id, [taken], isDecided ? answers.Overwrites!.Id : null),
                Reason = "A person said that the company is not the vendor whose id it carries: it follows this one from now on.",
            }
            : linked with
            {
                Outcome = RecordState.Conflict,
                Findings = [VendorWords.Given(input, procore, taken, NameOf(input, [], marked))],
                Reason = "The company in Procore carries the id of a vendor that it is not.",
            };
    }

    /// <summary>What becomes of a vendor whose company follows another one.</summary>
    /// <param name="input">What the plan rests on.</param>
    /// <param name="zoho">The contact.</param>
    /// <param name="procore">The company.</param>
    /// <param name="answers">What people decided.</param>
    /// <param name="linked">The plan that writes nothing.</param>
    /// <param name="holder">Whom it follows.</param>
    public static VendorPlan Plan(
        VendorPlanInput input,
        VendorInZoho zoho,
        VendorInProcore procore,
        StandingVendorDecisions answers,
        VendorPlan linked,
        VendorHolder holder)
    {
        linked = linked with { Note = linked.Note with { HeldBy = holder.HeldBy ?? linked.Note.HeldBy } };
        var left = linked with { Reason = holder.Why };
        if (!holder.IsOpen || !zoho.IsActive || answers.Keeps(VendorFieldNames.Holder))
        {
            return left;
        }

        var taken = new FieldDifference(VendorFieldNames.Holder, procore.OriginId, input.OriginId);
        if (answers.IsOverwritten(VendorFieldNames.Holder))
        {
            return linked with
            {
                Step = new(VendorStepKind.Update, procore.Id, [taken], answers.Overwrites!.Id),
                Reason = "The company follows this vendor from now on.",
            };
        }

        // Where there is nothing to write, nobody has to say who would.
        var compared = VendorComparison.Of(
            zoho.Fields, procore.Fields, linked.Note.Agreed, new SortedDictionary<string, string>(), input.Policy);
        IReadOnlyList<FieldDifference> fields = [.. compared.Changes, .. compared.Differences];
        return fields.Count == 0 ? left : linked with
        {
            Outcome = RecordState.Conflict,
            Findings = [VendorWords.Held(input, procore, holder, taken, fields)],
            Reason = "Nothing says whom the company in Procore follows.",
        };
    }

    /// <summary>
    /// Another organization's vendor that was linked before, or may have been, or that is linked no more; null where there is none.
    /// </summary>
    private static VendorHolder? Elsewhere(VendorPlanInput input, Link? first)
    {
        var other = input.LinkedElsewhere
            .OrderBy(one => one.At)
            .ThenBy(one => one.OrganizationId, StringComparer.Ordinal)
            .ThenBy(one => one.ContactId, StringComparer.Ordinal)
            .FirstOrDefault();
        if (other is not null && first is not null && first.At == other.At)
        {
            return new($"The company in Procore carries no origin_id, and {other.Called} was linked to it when this vendor was.", true);
        }

        if (other is not null && !(first?.At < other.At))
        {
            // One that is inactive passes it on within its organization.
            var isLeft = input.LinkedElsewhere.All(one => one.OrganizationId != other.OrganizationId || one.IsActive == false);
            return new($"The company in Procore follows {other.Called}, which was linked to it first.", isLeft)
            {
                HeldBy = OriginIds.Vendor(other.OrganizationId, other.ContactId),
            };
        }

        return input.HeldBefore is not { } held ? null
            : new($"The company in Procore followed a vendor of {OriginMaker.Of(held)}, which is linked to it no more.", true)
            {
                HeldBy = held,
            };
    }

    private static string NameOf(VendorPlanInput input, IEnumerable<Link> linked, string contactId) =>
        input.Company.ZohoVendor(contactId)?.Name ?? linked.FirstOrDefault(link => link.ZohoId == contactId)?.ZohoName ?? contactId;
}
