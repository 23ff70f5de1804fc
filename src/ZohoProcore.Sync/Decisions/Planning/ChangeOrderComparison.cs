namespace ZohoProcore.Sync;

/// <summary>
/// Decides what becomes of an order that is not what its approved commitment is: nothing where change orders make up for it, a draft change
/// order where policy wants one, a potential one where the project has more than one tier, else a person looks. Pure.
/// </summary>
internal sealed partial class ChangeOrderComparison
{
    private readonly OrderInput _input;
    private readonly PlannedCommitment _planned;
    private readonly PlannedCommitment _ordered;
    private readonly ExistingCommitment _existing;
    private readonly WrittenCommitmentValues _written;
    private readonly OrderAmendment _whole;
    private readonly OrderAmendment _amendment;
    private readonly IReadOnlyList<ExistingChangeOrder> _ours;
    private readonly WeighedCommitment _decided;
    private readonly bool _isPotential;

    private ChangeOrderComparison(
        OrderInput input,
        PlannedCommitment planned,
        PlannedCommitment ordered,
        ExistingCommitment existing,
        WrittenCommitmentValues written,
        WeighedCommitment decided)
    {
        existing = ChangeOrderFields.HaveTaxCodes(input, ordered, existing) ? existing : existing.WithoutTaxCodesOfChangeOrders();
        (_input, _planned, _ordered, _existing, _written, _decided) = (input, planned, ordered, existing, written, decided);
        _isPotential = Names(input, input.Policies.PotentialChangeOrdersIn, planned.ProjectId);
        _whole = OrderAmendment.Of(ordered, existing, _isPotential);
        _amendment = !IsKept ? _whole : OrderAmendment.Of(
            planned, existing with { ChangeOrders = existing.ChangeOrders?.Where(change => !IsTheirs(change)).ToList() }, _isPotential);
        _ours = [.. (existing.ChangeOrders ?? []).Where(change => change.Mark.Length > 0).OrderBy(change => change.Id)];
    }

    private string Subject => FormattableString.Invariant($"commitment {_existing.ContractId} of order {_input.Order.Number}");

    /// <summary>
    /// Whether Procore says what approved change orders come to, and not which they are: then only a person can tell what they change.
    /// </summary>
    private bool HidesApproved => HidesCodes
        || _existing is { IsCountedUnclear: true } or { ApprovedChangeOrders: not null, ChangeOrders: null or { Count: 0 } };

    /// <summary>
    /// Whether what counts of the sync's came with a line on no code, as none was written: what it makes up for is not known, and is not
    /// made up for again.
    /// </summary>
    private bool HidesCodes => _ours.Any(change => change.IsApproved && change.Lines.Any(line => line.WbsCodeId == 0));

    /// <summary>Whether a person decided that some of Procore's lines and change orders stay as they are.</summary>
    private bool IsKept => _decided.Kept.Any(ChangeOrderFields.IsOne);

    /// <summary>What its fields were mapped from: as it was written, and the vendor of one that was taken over as it is.</summary>
    private SortedDictionary<string, string> Sources =>
        _written.Recorded?.MappedFrom is not { } before ? _planned.MappedFrom
        : before.ContainsKey(CommitmentFields.Vendor) || !_planned.MappedFrom.TryGetValue(CommitmentFields.Vendor, out var vendor) ? before
        : new(before, StringComparer.Ordinal)
        {
            [CommitmentFields.Vendor] = vendor,
        };

    private ExistingChangeOrder? Open => _ours.LastOrDefault(change => change.IsOpen && !IsTheirs(change));

    private bool IsNothingOpen => Open is null or { Lines.Count: 0 };

    /// <summary>Whether nothing is missing beside what a person decided to leave as it is.</summary>
    private bool IsRestNothing => HidesApproved
        ? _decided.Kept.Contains(CommitmentFields.ApprovedChangeOrders) && !DifferingLines(_planned).Any()
        : IsNothing(_amendment) && IsNothingOpen;

    /// <summary>The commitment as it stands, with what its change orders add and need.</summary>
    /// <param name="input">The order.</param>
    /// <param name="planned">The commitment as it shall be, with Procore's values where a person decided that they stay.</param>
    /// <param name="ordered">The commitment with the order's lines, whatever was decided about them.</param>
    /// <param name="existing">The commitment as it stands.</param>
    /// <param name="written">What the sync wrote.</param>
    /// <param name="decided">What was decided.</param>
    /// <returns>What it shall be and what a person should know. Null: a person has to look at the locked commitment as at any other.
    /// </returns>
    public static AmendedCommitment? Of(
        OrderInput input,
        PlannedCommitment planned,
        PlannedCommitment ordered,
        ExistingCommitment existing,
        WrittenCommitmentValues written,
        WeighedCommitment decided)
    {
        var makes = input.Policies.AmendedOrders == AmendedOrderTreatment.ChangeOrder
            && !Names(input, input.Policies.ReviewAmendmentsIn, planned.ProjectId);
        var hasChanges = existing.ChangeOrders is { Count: > 0 };
        return existing.HasChangeOrders || (CommitmentStatuses.Locks(existing.Status) && (makes || hasChanges))
            ? new ChangeOrderComparison(input, planned, ordered, existing, written, decided).Compare(makes)
            : null;
    }

    private static bool Names(OrderInput input, IReadOnlyList<string>? projects, long projectId) =>
        SyncPolicies.Names(projects, projectId, input.Company.ProcoreProject(projectId)?.Number);

    private AmendedCommitment? Compare(bool makes)
    {
        var standing = _planned with
        {
            Lines = AmendedOrderLines.Standing(_ordered, _existing),
            ApprovedChangeOrders = _existing.ApprovedChangeOrders,
            MappedFrom = Sources,
        };
        if (_planned.VendorId.ToString(System.Globalization.CultureInfo.InvariantCulture) != _existing.Image[CommitmentFields.Vendor])
        {
            return null;
        }

        if (!HidesApproved && IsNothing(_whole) && IsNothingOpen)
        {
            return new(standing, Unsaid());
        }

        // What a person decided to keep is kept, and no more than that: what is missing beside it goes the way of any amendment.
        var rest = IsKept && IsRestNothing ? new(standing, Unsaid()) : Amend(standing, makes);
        return IsKept && rest is not null ? rest with { IsKept = true } : rest;
    }

    private AmendedCommitment? Amend(PlannedCommitment standing, bool makes)
    {
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
                Differences(
                    DifferingLines(_ordered).Append(CommitmentFields.ApprovedChangeOrders),
                    line => _amendment.CodesOfPeople.Contains(line.WbsCodeId))));
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
            $"{Subject} comes to {Text.Amount(now)} {_planned.Currency}, and the order"
            + $"{(IsKept ? " with what is kept as it is" : string.Empty)} to {Text.Amount(order)}: {open.Kind} {open.Number} "
            + $"for {Text.Amount(open.Total)} {(open.IsTaken ? "is in no approved change order" : "waits for approval")}.",
            ChangeOrderWords.Approve(open, agrees)
            + (there?.Lines.Any(line => line.IsTaxCodeHidden) == true ? ChangeOrderWords.SeeTaxCodes : string.Empty));
    }

    private bool IsTheirs(ExistingChangeOrder change) => ChangeOrderFields.IsKept(change, _decided.Kept);

    private static bool IsNothing(OrderAmendment amendment) => amendment is { CodesOfPeople.Count: 0, Lines.Count: 0 };
}
