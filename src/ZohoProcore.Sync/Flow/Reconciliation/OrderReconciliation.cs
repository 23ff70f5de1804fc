namespace ZohoProcore.Sync;

/// <summary>Lays one order of Zoho's beside its commitments. Pure.</summary>
internal static class OrderReconciliation
{
    /// <summary>Compares one order with its commitments.</summary>
    public static ReconciledOrder Compare(
        string orderId, LedgerOrder? order, IReadOnlyList<LedgerCommitment> commitments, SyncRecord? record, SyncPolicies policies)
    {
        // The cost was found with the order and the policies as they were then: where they changed since, nobody knows it.
        var read = order is not null && record is not null && order.IsAsReadBy(record) ? record : null;
        var costed = read is not null && read.State != RecordState.Filtered
            && (read.CostPoliciesHash ?? OrderVersion.HashOf(policies)) == OrderVersion.HashOf(policies) ? read : null;

        // What the scope leaves out, the list does not tell.
        var isLeftOut = read is { State: RecordState.Filtered }
            && (read.PoliciesHash ?? PolicyVersions.HashOfOrders(policies)) == PolicyVersions.HashOfOrders(policies);

        // One that is no commitment by its status either is left out only where the sync found so. One of another company is left to
        // nobody: what stands of it here is committed twice.
        var isToPeople = order is not null
            && (order.IsLeftOutBy(policies)
                || (isLeftOut && read!.ElsewhereIn is null && (read.IsLeftToPeople || order.IsCommitmentBy(policies))));

        // What is closed in a project that the order has nothing in any more commits nothing: to close it is how a person takes it out.
        commitments = [.. commitments.Where(one => !one.IsClosed
            || costed?.CostByProject is not { } costs || costs.Any(cost => cost.ProjectId == one.ProjectId))];
        var currency = CurrencyOf(order, costed, record, commitments);
        var row = new ReconciledOrder
        {
            OrderId = orderId,
            OrderNumber = order?.Number ?? record?.OrderNumber ?? string.Empty,
            Currency = currency,
            OrderStatus = order?.Status ?? string.Empty,
            ZohoTotal = order?.Total ?? 0,
            Cost = costed?.Cost ?? order?.Total ?? 0,
            Corrections = costed?.Corrections ?? [],
            ProcoreTotal = commitments.Sum(commitment => commitment.Total),
            ProcoreAmounts = CurrencyAmount.BesideOf(currency, commitments),
            ProcoreByCurrency = CurrencyAmount.Of(commitments),
            ContractIds = [.. commitments.Select(commitment => commitment.ContractId)],
            State = record?.State,
            Date = order?.Date,
            VendorId = order?.VendorId ?? string.Empty,
            VendorName = order?.VendorName ?? record?.VendorName ?? string.Empty,
            Projects = ProjectsOf(costed, commitments, currency),
            Result = ReconciliationResult.NotExpected,
        };
        row = row with
        {
            Result = order is not null && order.IsCommitmentBy(policies) && !isLeftOut
                ? ResultOf(row, order, commitments, costed, policies)
                : isToPeople
                ? commitments.All(commitment => commitment.IsClosed)
                    ? ReconciliationResult.NotExpected
                    : ReconciliationResult.LeftToPeople
                : commitments.All(commitment => commitment.IsClosed) && !AsksWhatStands(read) ? ReconciliationResult.NotExpected
                : ReconciliationResult.MissingInZoho,
        };

        // What is entered by hand in another currency than the order's says nothing of a difference.
        var isCommitment = order?.IsCommitmentBy(policies) == true;
        row = row with { Cause = ReconciliationWords.Of(row, isCommitment, costed is not null, commitments, record) };
        return row.Result == ReconciliationResult.EnteredByHand
            && commitments.Select(one => one.In).FirstOrDefault(currency => currency is { Length: > 0 }) is { } entered
            && entered != row.Currency
            ? row with
            {
                Currency = entered,
                Cost = row.ProcoreTotal,
                OwnCost = new(row.Currency, row.Cost),
                ProcoreAmounts = CurrencyAmount.BesideOf(entered, commitments),
                Projects = ProjectsOf(costed, commitments, entered),
            }
            : row;
    }

    /// <summary>The currency of the order's cost; of an order that Zoho Books does not have, that of what stands in Procore.</summary>
    private static string CurrencyOf(
        LedgerOrder? order, SyncRecord? costed, SyncRecord? record, IReadOnlyList<LedgerCommitment> commitments)
    {
        var there = commitments.Select(one => one.In).FirstOrDefault(one => one is { Length: > 0 });
        string?[] known = order is null ? [there, record?.Currency] : [costed?.CostCurrency, order.Currency, record?.Currency, there];
        return Array.Find(known, one => one is { Length: > 0 }) ?? string.Empty;
    }

    /// <summary>Both sides by project; the cost is null where nobody knows it.</summary>
    private static IReadOnlyList<ReconciledProject> ProjectsOf(
        SyncRecord? costed, IReadOnlyList<LedgerCommitment> commitments, string currency)
    {
        var costs = costed?.CostByProject?.ToLookup(cost => cost.ProjectId, cost => cost.Amount);
        var there = commitments.ToLookup(commitment => commitment.ProjectId);
        return
        [
            .. (costs?.Select(project => project.Key) ?? []).Union(there.Select(project => project.Key)).OrderBy(id => id).Select(id =>
                new ReconciledProject(
                    id,
                    string.Empty,
                    costs?[id].Sum(),
                    there[id].Sum(one => one.Total),
                    there[id].Sum(one => one.ApprovedChanges),
                    there[id].Sum(one => one.NotApproved))
                {
                    Committed = there[id].Sum(one => one.Committed),
                    VendorId = there[id].Select(one => one.VendorId).Distinct().ToList() is [var vendor] ? vendor : null,
                    ProcoreAmounts = CurrencyAmount.BesideOf(currency, there[id]),
                }),
        ];
    }

    /// <summary>How an order that policies make a commitment of compares.</summary>
    private static ReconciliationResult ResultOf(
        ReconciledOrder row, LedgerOrder order, IReadOnlyList<LedgerCommitment> commitments, SyncRecord? costed, SyncPolicies policies)
    {
        if (commitments.Count == 0)
        {
            return ReconciliationResult.MissingInProcore;
        }

        var live = commitments.Where(commitment => !commitment.IsClosed).ToList();
        if (live.Exists(one => one.IsBeside) || live.GroupBy(one => one.ProjectId).Any(project => project.Count() > 1))
        {
            return ReconciliationResult.CommittedTwice;
        }

        if (costed is null)
        {
            return ReconciliationResult.NotReadYet;
        }

        // Who leaves out an order that nobody can cost, and types a commitment for it, says what it costs.
        var isKnown = costed is not { State: RecordState.NeedsReview or RecordState.Skipped, Cost: null, CostByProject: null };
        if (!isKnown && !(costed.State == RecordState.Skipped && commitments.All(commitment => commitment.IsByHand)))
        {
            return ReconciliationResult.CostUnknown;
        }

        if (!isKnown && costed.LeftOut is { Commitments.Count: 0 })
        {
            return ReconciliationResult.CostUnknown;
        }

        var isEqual = !isKnown ? IsAsDecided(costed.LeftOut, commitments) : (row.Cost == row.ProcoreTotal
            && AreEqualByProject(costed, commitments)
            && commitments.All(commitment => commitment.IsIn(row.Currency, RateOf(costed, commitment.ProjectId))));
        return !isEqual ? ReconciliationResult.AmountDiffers
            : commitments.Any(commitment => !commitment.IsCommittedAs(order, policies)) ? ReconciliationResult.NotCommitted
            : costed.State == RecordState.Conflict ? ReconciliationResult.InConflict
            : AsksWhatStands(costed) ? ReconciliationResult.CommittedTwice
            : isKnown ? ReconciliationResult.Ties
            : ReconciliationResult.EnteredByHand;
    }

    /// <summary>Whether a person is asked about what somebody typed, which may be the order's.</summary>
    private static bool AsksWhatStands(SyncRecord? record) =>
        record?.FindingCodes.Any(code => code is FindingCodes.CommitmentMayStand or FindingCodes.SubcontractStands) == true;

    /// <summary>
    /// Whether exactly that stands which a person decided about, one commitment at least for each project of the order's lines. An earlier
    /// version did not note it.
    /// </summary>
    private static bool IsAsDecided(LeftOutOrder? decided, IReadOnlyList<LedgerCommitment> commitments) => decided is null
        || (decided.Projects.All(project => decided.Commitments.Any(one => one.ProjectId == project))
            && commitments.Count == decided.Commitments.Count
            && commitments.All(one => decided.Commitments.Any(noted => IsSame(noted, one))));

    /// <summary>Whether it comes to what it came to; what a side does not tell of currencies is no difference.</summary>
    private static bool IsSame(EnteredCommitment noted, LedgerCommitment one) =>
        (noted.ContractId, noted.ProjectId, noted.Total) == (one.ContractId, one.ProjectId, one.Total)
        && (noted.Currency is null || one.Currency is not { Length: > 0 } currency || (noted.Currency.Length == 0 ? !one.IsForeign
            : string.Equals(noted.Currency, currency, StringComparison.OrdinalIgnoreCase)));

    private static decimal? RateOf(SyncRecord record, long projectId) =>
        record.CostByProject?.FirstOrDefault(cost => cost.ProjectId == projectId)?.Rate;

    /// <summary>Whether every project has its own part of the cost; an earlier version did not note the parts.</summary>
    private static bool AreEqualByProject(SyncRecord record, IReadOnlyList<LedgerCommitment> commitments)
    {
        var costs = record.CostByProject?.GroupBy(cost => cost.ProjectId)
            .ToDictionary(same => same.Key, same => same.Sum(one => one.Amount));
        var there = commitments.GroupBy(commitment => commitment.ProjectId)
            .ToDictionary(same => same.Key, same => same.Sum(one => one.Total));
        return costs is null || costs.Keys.Concat(there.Keys).All(project =>
            (costs.TryGetValue(project, out var cost) ? cost : 0) == (there.TryGetValue(project, out var total) ? total : 0));
    }
}
