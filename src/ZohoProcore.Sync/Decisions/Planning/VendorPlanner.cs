namespace ZohoProcore.Sync;

/// <summary>
/// Works out what becomes of one vendor of Zoho Books in Procore: one write, or a question, or nothing. Only the vendor that holds the
/// company in Procore writes to it; what a person changed there is never overwritten without a word. Pure.
/// </summary>
internal static class VendorPlanner
{
    /// <summary>Makes the plan.</summary>
    public static VendorPlan Plan(VendorPlanInput input)
    {
        var answers = new StandingVendorDecisions(input);
        var plan = input.Policy.Treatment == VendorTreatment.LinkOnly
            ? Left(input, "Policy links vendors and writes nothing of them.")
            : answers.Skips is not null && input.Zoho is not { IsVendor: false }
                ? Left(input, "A person left it out until it changes in Zoho Books.") with { Outcome = RecordState.Skipped }
            : input.Zoho is not { } zoho ? LostVendor.FromZoho(input)
            : !zoho.IsVendor ? Left(input, "It is a customer in Zoho Books.")
            : input.Procore is { } procore ? Linked(input, zoho, procore, answers)
            : input.Link is not null ? LostVendor.FromProcore(input, zoho)
            : NewVendor.Plan(input, zoho, answers);
        return plan with { Lapsed = answers.Lapsed, StateHash = StateHash(input) };
    }

    /// <summary>A flag as it stands among the fields.</summary>
    public static string Word(bool value) => value ? "true" : "false";

    /// <summary>Nothing is done, and nobody is asked.</summary>
    public static VendorPlan Left(VendorPlanInput input, string reason) =>
        new() { Outcome = RecordState.Filtered, Reason = reason, Note = input.Note with { Missing = 0 } };

    private static string StateHash(VendorPlanInput input) => ContentHash.Of(
        $"{input.Zoho?.Hash}\n{input.Procore?.Id}\n{input.Procore?.IsActive}\n{VendorInZoho.Lines(input.Procore?.Fields ?? [])}");

    private static VendorPlan Linked(
        VendorPlanInput input, VendorInZoho zoho, VendorInProcore procore, StandingVendorDecisions answers)
    {
        var linked = Agreed(input, procore) with { NewLink = NewLink(input, procore) };
        if (VendorHolder.Of(input, procore) is { } holder)
        {
            return VendorHolder.Plan(input, zoho, procore, answers, linked, holder);
        }

        if (VendorHolder.Given(input, procore, answers, linked) is { } given)
        {
            return given;
        }

        var then = VendorComparison.ValueOf(linked.Note.Agreed, VendorFieldNames.Active);
        if (zoho.IsActive != procore.IsActive)
        {
            return Retired(input, zoho, procore, answers, linked, then);
        }

        linked = With(linked, VendorFieldNames.Active, Word(procore.IsActive));
        return procore.IsActive
            ? Compared(input, zoho, procore, answers, linked)
            : linked with { Reason = "It is inactive on both sides." };
    }

    private static VendorPlan Compared(
        VendorPlanInput input, VendorInZoho zoho, VendorInProcore procore, StandingVendorDecisions answers, VendorPlan linked)
    {
        var compared = VendorComparison.Of(
            zoho.Fields, procore.Fields, linked.Note.Agreed, input.Begun?.Desired.Fields ?? [], input.Policy);
        linked = linked with { Note = linked.Note with { Agreed = compared.Agreed } };

        // A contact that takes another company's name may be that company by now, and then nothing that it says is this one's.
        var isOther = input.Namesakes.Count > 0 && compared.Changes.Any(one => one.Field == VendorFieldNames.Name)
            && !answers.Keeps(VendorFieldNames.Name);
        var asks = isOther || input.Policy.Treatment == VendorTreatment.Review;
        var open = compared.Differences.Concat(asks ? compared.Changes : []).Where(one => !answers.Keeps(one.Field)).ToList();
        var decided = open.Where(one => answers.IsOverwritten(one.Field)).ToList();
        var written = decided.Concat(asks ? [] : compared.Changes.Where(one => !answers.Keeps(one.Field))).ToList();
        if (written.Count > 0)
        {
            var decision = decided.Count > 0 ? answers.Overwrites!.Id : null;
            return linked with { Step = new(VendorStepKind.Update, procore.Id, written, decision), Reason = "Fields are written." };
        }

        var findings = new List<Finding>();
        if (open.Count > 0)
        {
            findings.Add(isOther
                ? VendorWords.TakesName(input, procore, open)
                : VendorWords.Differs(input, procore, open, isOnlyZohos: compared.Differences.Count == 0));
        }

        if (VendorPerson.Difference(zoho, procore, input.Policy) is { } person && !answers.Keeps(person.Field))
        {
            findings.Add(VendorWords.ContactDiffers(input, procore, person));
        }

        return findings.Count == 0 ? linked : linked with
        {
            Outcome = RecordState.Conflict,
            Findings = findings,
            Reason = "Zoho Books and Procore say different things of the vendor.",
        };
    }

    /// <summary>One side has it active and the other not.</summary>
    private static VendorPlan Retired(
        VendorPlanInput input,
        VendorInZoho zoho,
        VendorInProcore procore,
        StandingVendorDecisions answers,
        VendorPlan linked,
        string then)
    {
        var difference = new FieldDifference(VendorFieldNames.Active, Word(procore.IsActive), Word(zoho.IsActive));
        var isZohos = then == difference.Procore || input.Begun?.Desired[VendorFieldNames.Active] == difference.Procore;
        if (input.Policy.Deactivation == VendorDeactivation.Leave || answers.Keeps(VendorFieldNames.Active))
        {
            return linked with { Reason = $"It is {(zoho.IsActive ? "in" : "")}active in Procore, and stays so." };
        }

        if (!zoho.IsActive && input.Sharing.Count > 0)
        {
            return linked with
            {
                Outcome = RecordState.Conflict,
                Findings = [VendorWords.Shared(input, procore, difference)],
                Reason = "It is inactive in Zoho Books, and the company in Procore is another vendor's too.",
            };
        }

        var isDecided = answers.IsOverwritten(VendorFieldNames.Active);
        var isPolicy = input.Policy is { Deactivation: VendorDeactivation.Deactivate, Treatment: VendorTreatment.Create }
            && input.CommittedElsewhere.Count == 0;
        return isDecided || (isZohos && isPolicy)
            ? linked with
            {
                Step = new(
                    zoho.IsActive ? VendorStepKind.Reactivate : VendorStepKind.Deactivate,
                    procore.Id,
                    [difference],
                    isDecided ? answers.Overwrites!.Id : null),
                Reason = "Whether it is active is written.",
            }
            : linked with
            {
                Outcome = RecordState.Conflict,
                Findings = [VendorWords.Retired(input, procore, difference)],
                Reason = "One side has the vendor active, and the other has not.",
            };
    }

    private static VendorPlan Agreed(VendorPlanInput input, VendorInProcore procore) => new()
    {
        Outcome = RecordState.Synced,
        Reason = "Both sides say the same, where Zoho Books has the word.",
        Note = input.Note.ProcoreId == procore.Id ? input.Note with { Missing = 0 } : new() { ProcoreId = procore.Id },
    };

    private static VendorPlan With(VendorPlan plan, string field, string value)
    {
        var agreed = new SortedDictionary<string, string>(plan.Note.Agreed, StringComparer.Ordinal) { [field] = value };
        return plan with { Note = plan.Note with { Agreed = agreed } };
    }

    /// <summary>Of the vendors that share a company the one that was linked to it first.</summary>
    internal static Link? First(IEnumerable<Link> linked) =>
        linked.OrderBy(link => link.At).ThenBy(link => link.ZohoId, StringComparer.Ordinal).FirstOrDefault();

    private static Link? NewLink(VendorPlanInput input, VendorInProcore procore) => input.Link is not null ? null : new()
    {
        Kind = LinkKind.Vendor,
        ZohoId = input.ContactId,
        ProcoreId = procore.Id,
        Status = LinkStatus.Confirmed,
        Evidence = (input.Verdict as VendorVerdict.AutoLink)?.Evidence ?? "it carries this contact's id in Procore",
        DecidedBy = VendorMatcher.Version,
        ZohoName = input.Name,
        ProcoreName = procore[VendorFieldNames.Name],
    };
}
