namespace ZohoProcore.Sync;

/// <summary>
/// Decides what becomes of an order that is not what its approved commitment is: nothing where change orders make up for it, a draft change
/// order where policy wants one, else a person looks. Pure.
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

    private ChangeOrderComparison(
        OrderInput input,
        PlannedCommitment planned,
        ExistingCommitment existing,
        WrittenCommitmentValues written,
        WeighedCommitment decided)
    {
        (_input, _planned, _existing, _written, _decided) = (input, planned, existing, written, decided);
        _amendment = OrderAmendment.Of(planned, existing);
        _ours = [.. (existing.ChangeOrders ?? []).Where(change => change.Mark.Length > 0).OrderBy(change => change.Id)];
    }

    private string Subject => FormattableString.Invariant($"commitment {_existing.ContractId} of order {_input.Order.Number}");

    /// <summary>Whether Procore says what approved change orders come to, and does not show them: then only a person can tell.</summary>
    private bool HidesApproved => _existing is { ApprovedChangeOrders: not null, ChangeOrders: null or { Count: 0 } };

    private ExistingChangeOrder? Open => _ours.LastOrDefault(change => change is { IsApproved: false, IsDeclined: false });

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
        var makes = input.Policies.AmendedOrders == AmendedOrderTreatment.ChangeOrder && !GoesToReview(input, planned.ProjectId);
        var hasChanges = existing.ChangeOrders is { Count: > 0 };
        return existing.ApprovedChangeOrders is not null || (CommitmentStatuses.Locks(existing.Status) && (makes || hasChanges))
            ? new ChangeOrderComparison(input, planned, existing, written, decided).Compare(makes)
            : null;
    }

    private static bool GoesToReview(OrderInput input, long projectId) =>
        input.Policies.ReviewAmendmentsIn is { } projects
        && (projects.Contains(FormattableString.Invariant($"{projectId}"))
            || (input.Company.ProcoreProject(projectId)?.Number is { Length: > 0 } number && projects.Contains(number)));

    private AmendedCommitment? Compare(bool makes)
    {
        var standing = _planned with
        {
            Lines = CommitmentFields.LinesOf(_existing.Image),
            ApprovedChangeOrders = _existing.ApprovedChangeOrders,
            MappedFrom = _written.Recorded?.MappedFrom ?? _planned.MappedFrom,
        };
        if (_planned.VendorId.ToString(System.Globalization.CultureInfo.InvariantCulture) != _existing.Image[CommitmentFields.Vendor])
        {
            return null;
        }

        if (!HidesApproved && _amendment is { CodesOfPeople.Count: 0, Lines.Count: 0 } && Open is null or { Lines.Count: 0 })
        {
            return new(standing, null);
        }

        if (_decided.Kept.Any(ChangeOrderFields.IsOne))
        {
            return new(standing, null) { IsKept = true };
        }

        if (HidesApproved)
        {
            var approved = _existing.ApprovedChangeOrders!.Value;
            return new(standing, Finds(
                FindingCodes.CommitmentChanged,
                $"{Subject} has approved change orders of {Text.Amount(approved)} that Procore does not show over its API. With them it "
                + $"comes to {Text.Amount(_existing.GrandTotal + approved)}, and the order to {Text.Amount(_planned.Total)}.",
                "See in Procore whether they make it what the order is; if not, correct them or the order; then keep Procore's.",
                Differences(null, withApproved: true)));
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

        return Touched() is { } touched ? new(standing, touched) : Missing() is { } missing ? new(standing, missing)
            : Open is { IsDraft: true } draft ? Write(standing, draft)
            : Open is { } pending ? new(standing, Pending(pending.Number, pending.Total))
            : makes ? Write(standing, null)
            : null;
    }

    /// <summary>What people did to a change order of ours that the order does not agree with.</summary>
    private Finding? Touched()
    {
        if (Open is { } open)
        {
            var known = new[] { _written.Recorded?.ChangeOrder, _written.Intent?.ChangeOrder }.OfType<PlannedChangeOrder>();
            var isWritten = known.Any(one => one.Mark == open.Mark && ChangeOrderLine.Missing(open.Lines, one.Lines).Count == 0);
            var agrees = ChangeOrderLine.AreSame(open.Lines, _amendment.Lines);
            return agrees || (open.IsDraft && isWritten) ? null : Finds(
                FindingCodes.ChangeOrderTouched,
                $"Change order {open.Number} of {Subject} is {open.Status} with {Text.Amount(open.Total)}, and the order needs "
                + $"{Text.Amount(_amendment.Lines.Sum(line => line.Amount))}. People took it over, so it is not changed.",
                "Correct the change order in Procore, or void it and retry, or keep Procore's.",
                Differences(open.Mark, withApproved: _existing.ApprovedChangeOrders is not null));
        }

        return _ours.LastOrDefault(change => change.IsDeclined && ChangeOrderLine.AreSame(change.Lines, _amendment.Lines)) is { } declined
            ? Finds(
                FindingCodes.ChangeOrderTouched,
                $"Change order {declined.Number} of {Subject} for {Text.Amount(declined.Total)} is {declined.Status} in Procore, and the "
                + "order still has the change.",
                "Take the change back in Zoho Books, or approve the change order in Procore after all, or keep Procore's.",
                Differences(declined.Mark, withApproved: _existing.ApprovedChangeOrders is not null))
            : null;
    }

    /// <summary>A change order that was written, or may have been, and is not there: it is not written a second time.</summary>
    private Finding? Missing()
    {
        var expected = _written.ChangeOrder;
        var isAgain = _decided.Allowed.Any(CommitmentFields.IsChangeOrder);
        return isAgain || expected is null || _ours.Any(change => change.Mark == expected.Mark) ? null : Finds(
            FindingCodes.ChangeOrderUnknown,
            $"Change order {expected.Number} of {Subject} for {Text.Amount(expected.Total)} was written or about to be, and Procore does "
            + "not show it.",
            "Look for it in Procore. If it is not there, enter it by hand and approve it, or overwrite Procore to have it written again.",
            Differences(expected.Mark, withApproved: false));
    }

    private AmendedCommitment Write(PlannedCommitment standing, ExistingChangeOrder? draft)
    {
        var next = 1 + new[] { _written.Intent?.ChangeOrder, _written.Recorded?.ChangeOrder }
            .OfType<PlannedChangeOrder>()
            .Select(one => one.Mark)
            .Concat(_ours.Select(change => change.Mark))
            .Select(mark => int.TryParse(mark.Split(':')[^1], out var number) ? number : 0)
            .DefaultIfEmpty(0)
            .Max();
        var change = new PlannedChangeOrder
        {
            Id = draft?.Id ?? 0,
            Number = draft?.Number ?? FormattableString.Invariant($"{_input.Order.Number}-CO{next}"),
            Mark = draft?.Mark ?? OriginIds.Change(_planned.OriginId, next),
            Lines = _amendment.Lines,
            Reasons = [.. _amendment.Lines.Select(line => OrderAmendment.Reason(line, _planned))],
        };
        var writes = draft is null || !ChangeOrderLine.AreSame(draft.Lines, change.Lines);
        var finding = change.Lines.Count == 0 ? null : Pending(change.Number, change.Total);
        return new(writes ? standing with { ChangeOrder = change } : standing, finding);
    }

    private Finding Pending(string number, decimal total)
    {
        var before = _planned with { Lines = CommitmentFields.LinesOf(_existing.Image) };
        var now = before.Total + (_existing.ApprovedChangeOrders ?? 0);
        return Finds(
            FindingCodes.ChangeOrderPending,
            $"{Subject} comes to {Text.Amount(now)} {_planned.Currency}, and the order to {Text.Amount(now + total)}: change order "
            + $"{number} for {Text.Amount(total)} waits for approval.",
            $"Approve change order {number} in Procore, or take the change back in Zoho Books.");
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

/// <summary>An approved commitment against an order that is not what it is.</summary>
/// <param name="Planned">The commitment as it stands, with what its change orders add and need.</param>
/// <param name="Finding">What a person should know; null where both sides agree, or a person decided that they need not.</param>
internal sealed record AmendedCommitment(PlannedCommitment Planned, Finding? Finding)
{
    /// <summary>Whether a person decided that Procore's lines and change orders stay as they are.</summary>
    public bool IsKept { get; init; }

    /// <summary>Whether steps follow: nothing is in question but an approval.</summary>
    public bool GoesOn => Finding is null or { Code: FindingCodes.ChangeOrderPending };

    /// <summary>Whether change orders that are there already make up for every difference.</summary>
    public bool IsMadeUpFor => GoesOn && Planned.ChangeOrder is null && !IsKept;
}
