namespace ZohoProcore.Sync;

/// <summary>
/// Decides what becomes of an order that is not what its approved commitment is: nothing where change orders make up for it, a draft change
/// order where policy wants one, a potential one where the project has more than one tier, else a person looks. Pure.
/// </summary>
internal sealed class ChangeOrderComparison
{
    private readonly OrderInput _input;
    private readonly PlannedCommitment _planned;
    private readonly ExistingCommitment _existing;
    private readonly WrittenCommitmentValues _written;
    private readonly OrderAmendment _amendment;
    private readonly IReadOnlyList<ExistingChangeOrder> _ours;
    private readonly WeighedCommitment _decided;
    private readonly bool _isPotential;

    private ChangeOrderComparison(
        OrderInput input,
        PlannedCommitment planned,
        ExistingCommitment existing,
        WrittenCommitmentValues written,
        WeighedCommitment decided)
    {
        existing = ChangeOrderFields.HaveTaxCodes(input, planned, existing) ? existing : existing.WithoutTaxCodesOfChangeOrders();
        (_input, _planned, _existing, _written, _decided) = (input, planned, existing, written, decided);
        _isPotential = Names(input, input.Policies.PotentialChangeOrdersIn, planned.ProjectId);
        _amendment = OrderAmendment.Of(planned, existing, _isPotential);
        _ours = [.. (existing.ChangeOrders ?? []).Where(change => change.Mark.Length > 0).OrderBy(change => change.Id)];
    }

    private string Subject => FormattableString.Invariant($"commitment {_existing.ContractId} of order {_input.Order.Number}");

    /// <summary>
    /// Whether Procore says what approved change orders come to, and not which they are: then only a person can tell what they change.
    /// </summary>
    private bool HidesApproved =>
        _existing is { IsCountedUnclear: true } or { ApprovedChangeOrders: not null, ChangeOrders: null or { Count: 0 } };

    private ExistingChangeOrder? Open => _ours.LastOrDefault(change => change.IsOpen);

    /// <summary>The commitment as it stands, with what its change orders add and need.</summary>
    /// <returns>What it shall be and what a person should know. Null: a person has to look at the locked commitment as at any other.
    /// </returns>
    public static AmendedCommitment? Of(
        OrderInput input,
        PlannedCommitment planned,
        ExistingCommitment existing,
        WrittenCommitmentValues written,
        WeighedCommitment decided)
    {
        var makes = input.Policies.AmendedOrders == AmendedOrderTreatment.ChangeOrder
            && !Names(input, input.Policies.ReviewAmendmentsIn, planned.ProjectId);
        var hasChanges = existing.ChangeOrders is { Count: > 0 };
        return existing.ApprovedChangeOrders is not null || (CommitmentStatuses.Locks(existing.Status) && (makes || hasChanges))
            ? new ChangeOrderComparison(input, planned, existing, written, decided).Compare(makes)
            : null;
    }

    private static bool Names(OrderInput input, IReadOnlyList<string>? projects, long projectId) =>
        SyncPolicies.Names(projects, projectId, input.Company.ProcoreProject(projectId)?.Number);

    private AmendedCommitment? Compare(bool makes)
    {
        var standing = _planned with
        {
            Lines = AmendedOrderLines.Standing(_planned, _existing),
            ApprovedChangeOrders = _existing.ApprovedChangeOrders,
            MappedFrom = _written.Recorded?.MappedFrom ?? _planned.MappedFrom,
        };
        if (_planned.VendorId.ToString(System.Globalization.CultureInfo.InvariantCulture) != _existing.Image[CommitmentFields.Vendor])
        {
            return null;
        }

        if (!HidesApproved && _amendment is { CodesOfPeople.Count: 0, Lines.Count: 0 } && Open is null or { Lines.Count: 0 })
        {
            return new(standing, Unsaid());
        }

        if (_decided.Kept.Any(ChangeOrderFields.IsOne))
        {
            return new(standing, null) { IsKept = true };
        }

        if (HidesApproved)
        {
            return new(standing, Unseen());
        }

        if (_amendment.CodesOfPeople.Count > 0)
        {
            return new(standing, Finds(
                FindingCodes.CommitmentChanged,
                $"{Subject} has change orders that people made and approved, and with them it is not what the order is.",
                "Change the order in Zoho Books or the change orders in Procore so that both are the same, or keep Procore's.",
                Differences(null, withApproved: true)));
        }

        if (_existing.Status != CommitmentStatuses.Approved || (!makes && Open is null))
        {
            return null;
        }

        if (_isPotential && _existing.ChangeOrderTiers is 1)
        {
            return new(standing, Finds(
                FindingCodes.PolicyNameUnknown,
                $"{Subject} is in Procore project {_planned.ProjectId}, which has one tier of change orders as Procore says, and the "
                + "connection's policy PotentialChangeOrdersIn names it.",
                ChangeOrderWords.OneTier));
        }

        return (Doubled() ?? Touched() ?? Missing() ?? Unsaid()) is { } question ? new(standing, question)
            : Open is { IsDraft: true } draft ? Write(standing, draft)
            : Open is { } pending ? new(standing, Pending(pending, pending))
            : makes ? Write(standing, null)
            : null;
    }

    /// <summary>What no change order can say.</summary>
    private Finding? Unsaid()
    {
        var fields = AmendedOrderLines.Unsaid(_planned, _existing).Where(field => !_decided.Kept.Contains(field)).ToList();
        return fields.Count == 0 ? null : LockedCommitment.Of(_input, _planned, _existing, fields);
    }

    /// <summary>One that came late, beside the one that was made in its place.</summary>
    private Finding? Doubled() => _ours.Where(change => change.IsOpen).ToList() is not { Count: > 1 } open ? null : Finds(
        FindingCodes.ChangeOrderDoubled,
        $"{Subject} has {open.Count} of the sync's that wait for approval, where one is to: {ChangeOrderWords.List(open)}.",
        "Void or delete all but one of them in Procore, then retry.");

    /// <summary>What people did to a change order of ours that the order does not agree with.</summary>
    private Finding? Touched()
    {
        if (Open is { } open)
        {
            var agrees = ChangeOrderLine.AreSame(open.Lines, _amendment.Lines);
            return agrees || ((open.IsDraft || open.IsTaken) && _written.AreOurs(open)) ? null : Finds(
                FindingCodes.ChangeOrderTouched,
                $"{open.Kind} {open.Number} of {Subject} is {open.Status} with {Text.Amount(open.Total)}, and the order needs "
                + $"{Text.Amount(_amendment.Lines.Sum(line => line.Amount))}. "
                + $"{ChangeOrderWords.WhyTouched(open, _written.WrittenAs(open))}, so it is not changed.",
                $"Correct the {open.Kind} in Procore, or void it and retry, or keep Procore's.",
                Differences(open.Mark, withApproved: _existing.ApprovedChangeOrders is not null));
        }

        return _ours.LastOrDefault(change => change.IsDeclined && ChangeOrderLine.AreSame(change.Lines, _amendment.Lines)) is { } declined
            ? Finds(
                FindingCodes.ChangeOrderTouched,
                $"{declined.Kind} {declined.Number} of {Subject} for {Text.Amount(declined.Total)} is {declined.Status} in Procore, and "
                + "the order still has the change.",
                $"Take the change back in Zoho Books, or approve the {declined.Kind} in Procore after all"
                + $"{(declined.IsPotential ? " in a change order of the commitment" : string.Empty)}, or keep Procore's.",
                Differences(declined.Mark, withApproved: _existing.ApprovedChangeOrders is not null))
            : null;
    }

    /// <summary>
    /// A change order that was written, or may have been, and is not there: it is not written a second time, a potential one neither: its
    /// origin_id would make it the same one, and a draft again of what people may have taken further meanwhile.
    /// </summary>
    private Finding? Missing()
    {
        var expected = _written.ChangeOrder;
        var isAgain = _decided.Allowed.Any(CommitmentFields.IsChangeOrder);
        return isAgain || expected is null || _ours.Any(change => change.Mark == expected.Mark) ? null : Finds(
            FindingCodes.ChangeOrderUnknown,
            $"{expected.Kind} {expected.Number} of {Subject} for {Text.Amount(expected.Total)} was written or about to be, and Procore "
            + "does not show it.",
            "Look for it in Procore. If it is not there, enter it by hand and approve it"
            + $"{(_isPotential ? " in a change order of the commitment" : string.Empty)}, or overwrite Procore to have it written again.",
            Differences(expected.Mark, withApproved: false));
    }

    /// <summary>Whether nobody knows of one that it was made: it is the same one when a person has it written again.</summary>
    private bool IsRepeatable(PlannedChangeOrder? expected) =>
        _isPotential && expected is { IsPotential: true, Id: 0 } && _ours.All(change => change.Mark != expected.Mark);

    private AmendedCommitment Write(PlannedCommitment standing, ExistingChangeOrder? draft)
    {
        var next = 1 + new[] { _written.Intent?.ChangeOrder, _written.Recorded?.ChangeOrder }
            .OfType<PlannedChangeOrder>()
            .Where(one => !IsRepeatable(one))
            .Select(one => one.Mark)
            .Concat(_ours.Select(change => change.Mark))
            .Select(CountedChangeOrders.NumberOf)
            .DefaultIfEmpty(0)
            .Max();
        var change = new PlannedChangeOrder
        {
            Id = draft?.Id ?? 0,
            Number = draft?.Number ?? FormattableString.Invariant($"{_input.Order.Number}-{(_isPotential ? "PCO" : "CO")}{next}"),
            Mark = draft?.Mark ?? OriginIds.Change(_planned.OriginId, next),
            IsPotential = _isPotential,
            Lines = _amendment.Lines,
            Reasons = [.. _amendment.Lines.Select(line => OrderAmendment.Reason(line, _planned))],
        };
        var writes = draft is null || !ChangeOrderLine.AreSame(draft.Lines, change.Lines);
        var written = new ExistingChangeOrder { Id = 0, Number = change.Number, IsPotential = _isPotential, Lines = change.Lines };
        var finding = change.Lines.Count == 0 ? null : Pending(written, draft);
        return new(writes ? standing with { ChangeOrder = change } : standing, finding);
    }

    /// <summary>What waits for a person.</summary>
    /// <param name="open">The change order as it shall be.</param>
    /// <param name="there">The change order as it stands in Procore; null where it is not made yet.</param>
    private Finding Pending(ExistingChangeOrder open, ExistingChangeOrder? there)
    {
        var now = CommitmentFields.LinesOf(_existing.Image).Sum(line => line.Amount) + (_existing.ApprovedChangeOrders ?? 0);
        var order = now + _amendment.Lines.Sum(line => line.Amount);
        var agrees = ChangeOrderLine.AreSame(open.Lines, _amendment.Lines);
        return Finds(
            FindingCodes.ChangeOrderPending,
            $"{Subject} comes to {Text.Amount(now)} {_planned.Currency}, and the order to {Text.Amount(order)}: {open.Kind} {open.Number} "
            + $"for {Text.Amount(open.Total)} {(open.IsTaken ? "is in no approved change order" : "waits for approval")}.",
            ChangeOrderWords.Approve(open, agrees)
            + (there?.Lines.Any(line => line.IsTaxCodeHidden) == true ? ChangeOrderWords.SeeTaxCodes : string.Empty));
    }

    /// <summary>What is approved and nobody can tell line by line.</summary>
    private Finding Unseen()
    {
        var approved = _existing.ApprovedChangeOrders ?? 0;
        return Finds(
            FindingCodes.CommitmentChanged,
            $"{Subject} has approved change orders of {Text.Amount(approved)} that Procore does not show over its API"
            + $"{(_existing.IsCountedUnclear ? ", nor which of its potential change orders are in them" : string.Empty)}. With them it "
            + $"comes to {Text.Amount(_existing.GrandTotal + approved)}, and the order to {Text.Amount(_planned.Total)}.",
            "See in Procore whether they make it what the order is; if not, correct them or the order; then keep Procore's.",
            Differences(null, withApproved: true));
    }

    private IReadOnlyList<FieldDifference> Differences(string? mark, bool withApproved) =>
        ChangeOrderFields.Differences(_planned, _existing, _written, mark, withApproved);

    private Finding Finds(string code, string sentence, string nextStep, IReadOnlyList<FieldDifference>? differences = null) => new()
    {
        Code = code,
        Subject = _planned.OriginId,
        Sentence = char.ToUpperInvariant(sentence[0]) + sentence.Substring(1),
        NextStep = nextStep,
        Differences = differences,
    };
}
