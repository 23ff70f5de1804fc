namespace ZohoProcore.Sync;

/// <summary>
/// Compares one commitment as it shall be with what Procore holds and with what the sync last wrote. From the three follow the steps, or
/// why a person has to look. Pure.
/// </summary>
internal sealed class CommitmentComparison
{
    private CommitmentComparison(PlannedCommitment planned, IReadOnlyList<OrderStep> steps, IReadOnlyList<Finding> findings) =>
        (Planned, Steps, Findings) = (planned, steps, findings);

    /// <summary>The commitment as it shall be, with what is Procore's as it stands there.</summary>
    public PlannedCommitment Planned { get; }

    public IReadOnlyList<OrderStep> Steps { get; }

    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The fields in which Procore's values stay because a person decided so.</summary>
    public IReadOnlyCollection<string> Kept { get; private init; } = [];

    /// <summary>The link that policy makes to a commitment that stands already; null where there is none.</summary>
    public Link? NewLink { get; private init; }

    public static CommitmentComparison Of(OrderInput input, WeighedCommitment weighed, ProcoreVendor vendor)
    {
        var written = WrittenCommitmentValues.Of(input, weighed.Planned.OriginId);
        var existing = input.Existing.FirstOrDefault(candidate => candidate.OriginId == weighed.Planned.OriginId);
        return existing is null ? OfAbsent(input, weighed, vendor, written)
            : existing.IsDeleted
                ? Finds(
                    FindingCodes.CommitmentDeleted,
                    weighed.Planned,
                    $"Commitment {existing.ContractId} of order {input.Order.Number} was deleted in Procore.",
                    "Cancel the order in Zoho Books, have the commitment written again, or skip the order.")
            : CommitmentAdoption.IsStillMarked(input, existing) ? Release(input, weighed.Planned, existing)
            : CommitmentAdoption.IsTaking(input, existing.OriginId) ? Made(input, weighed, vendor)
            : OfStanding(input, weighed, vendor, existing, written);
    }

    private static CommitmentComparison OfAbsent(
        OrderInput input, WeighedCommitment weighed, ProcoreVendor vendor, WrittenCommitmentValues written) =>
        written.Recorded is not { } recorded || CommitmentAdoption.IsGivenBack(input, recorded)
            ? Made(input, weighed, vendor)
            : Finds(
                FindingCodes.CommitmentNotFound,
                weighed.Planned,
                $"Commitment {recorded.ContractId} of order {input.Order.Number} can't be found in Procore any more. That is no proof "
                + "that it was deleted.",
                "Permit the commitment and its project to the service account again, or skip the order.");

    /// <summary>A commitment that the sync has not made: it is made, unless somebody typed it into Procore before.</summary>
    private static CommitmentComparison Made(OrderInput input, WeighedCommitment weighed, ProcoreVendor vendor)
    {
        var planned = weighed.Planned;
        if (CommitmentAdoption.Of(input, planned) is not { } standing)
        {
            return new(planned, CommitmentSteps.Of(planned, vendor, null), []);
        }

        if (standing.Adopted is not { } adopted)
        {
            return new(planned, [], [standing.Finding!]);
        }

        // Whatever it holds was typed by a person: what differs is a question, and until it is answered only the origin_id is written.
        var taken = adopted with { OriginId = planned.OriginId };
        var taking = weighed with { Planned = planned with { Adopts = adopted.ContractId } };
        var compared = OfStanding(input, taking, vendor, taken, new(null, null));
        var step = CommitmentSteps.Adopt(planned, adopted);
        return compared.Findings.Count == 0
            ? new(compared.Planned, [step, .. compared.Steps], []) { NewLink = standing.Found }
            : new(
                UntouchedCommitment.Plan(input, taken) with { Adopts = adopted.ContractId }, [step], compared.Findings)
            { NewLink = standing.Found };
    }

    /// <summary>A commitment that was adopted and is not linked any more becomes what it was: one that stands there.</summary>
    private static CommitmentComparison Release(OrderInput input, PlannedCommitment planned, ExistingCommitment existing) => new(
        UntouchedCommitment.Plan(input, existing),
        [CommitmentSteps.Release(existing)],
        [CommitmentAdoption.Stands(input, planned, [existing])]);

    private static CommitmentComparison OfStanding(
        OrderInput input, WeighedCommitment weighed, ProcoreVendor vendor, ExistingCommitment existing, WrittenCommitmentValues written)
    {
        var planned = CommitmentAdoption.KeepLines(input, CommitmentOwnership.Settle(input, weighed.Planned, existing, written), existing);
        var ordered = weighed.Kept.Any(ChangeOrderFields.IsOne)
            ? CommitmentAdoption.KeepLines(
                input,
                CommitmentOwnership.Settle(input, weighed.Planned with { Lines = weighed.Ordered.Lines }, existing, written),
                existing)
            : planned;
        var desired = CommitmentFields.Of(planned);
        var differences = existing.DifferencesTo(desired);

        // What was approved is not changed without a question because a late write made a draft of it.
        var isUnlocked = written.IsUnlockedLate(existing.Status) && differences.Any(CommitmentFields.IsLine);
        bool IsOurs(string field) =>
            written.IsOurs(field, existing.Image[field]) && !(isUnlocked && field == CommitmentFields.Status);
        var byPeople = differences
            .Where(field => !weighed.Allowed.Contains(field) && !IsOurs(field))
            .Where(field => !CommitmentAdoption.IsEmpty(planned, existing, written, field))
            .Where(field => !DroppedOrderLines.IsMadeUpFor(field, planned, existing))
            .ToList();

        // To set it back to Draft is how a person unlocks it: one question, and one decision, about all that would be written then.
        if (byPeople.Contains(CommitmentFields.Status) && existing.Status == CommitmentFields.Draft
            && CommitmentStatuses.Locks(written.Recorded?.Status ?? planned.Status))
        {
            if (byPeople is [_] && differences.Any(field => IsRemapped(field, weighed, desired, written)))
            {
                return Asks(ChangedCommitment.ByLink(input, planned, existing, differences));
            }

            byPeople = [.. differences.Where(field => !weighed.Allowed.Contains(field))];
        }

        // To open it again is no word about what Closed locks, which can't be written then.
        else if (byPeople.Contains(CommitmentFields.Status) && existing.Status == CommitmentStatuses.Closed
            && OrderAmendment.Of(planned, existing) is not { CodesOfPeople.Count: 0, Lines.Count: 0 })
        {
            byPeople = [.. differences.Where(field => !weighed.Allowed.Contains(field))];
        }

        if (byPeople.Count > 0)
        {
            byPeople = DroppedOrderLines.Whole(byPeople, differences, desired);

            // A decision about amounts is one about what change orders make of them, and so about every line that differs.
            var isRecoded = CommitmentStatuses.Locks(existing.Status) && byPeople.TrueForAll(CommitmentFields.IsLineCode);
            var asked = !isRecoded && byPeople.Exists(CommitmentFields.IsLine) && ChangeOrderFields.HasApproved(existing)
                ? [.. byPeople.Union(differences.Where(CommitmentFields.IsLine))]
                : byPeople;
            return Asks(isRecoded
                ? ChangedCommitment.OfCodes(input, planned, existing, asked, About(asked))
                : ChangedCommitment.ByPeople(input, planned, existing, asked, About(asked)));
        }

        if (CommitmentStatuses.Uncommits(existing.Status, planned.Status) && !weighed.Allowed.Contains(CommitmentFields.Status))
        {
            return Finds(
                FindingCodes.OrderReopened,
                planned,
                $"Order {input.Order.Number} went back to '{input.Order.Status}' in Zoho Books. Commitment {existing.ContractId} stays "
                + $"{existing.Status}: {planned.Status} would take {Text.Amount(planned.Total)} {planned.Currency} out of the budget's "
                + "committed costs.",
                $"Issue the order again in Zoho Books, or set the commitment to {planned.Status} in Procore.",
                CommitmentWords.Differences([CommitmentFields.Status], desired, existing.Image));
        }

        var isOfOtherCurrency = differences.Contains(CommitmentFields.Currency);
        var amended = isOfOtherCurrency
            ? null // a change order would be in a currency that its amounts are not in
            : ChangeOrderComparison.Of(input, planned, ordered, existing, written, weighed);
        var remapped = amended is { IsMadeUpFor: true }
            ? []
            : differences.Where(field => IsRemapped(field, weighed, desired, written)).ToList();
        if (remapped.Count > 0)
        {
            return Asks(ChangedCommitment.ByLink(input, planned, existing, remapped));
        }

        if (amended is not null)
        {
            // What Procore adds to the lines is money that no change order makes up for: it is asked about before one is written, and
            // beside one that waits.
            var mismatch = !amended.GoesOn ? null
                : CommitmentTotal.Check(amended.Planned, existing, amended.Planned.Total)
                    ?? CommitmentTotal.CheckChangeOrders(planned, existing);
            return new(
                amended.Planned,
                amended.GoesOn && mismatch is null ? CommitmentSteps.Of(amended.Planned, vendor, existing) : [],
                [.. new[] { mismatch, amended.Finding }.OfType<Finding>()])
            { Kept = amended.IsKept ? weighed.Kept : [.. weighed.Kept.Where(field => !ChangeOrderFields.IsOne(field))] };
        }

        var (emptied, overtaken) = existing.IsLocked ? (planned, null)
            : OvertakenChangeOrder.In(input, planned, existing, written, weighed.Kept);
        if (overtaken is not null)
        {
            return new(planned, [], [overtaken]);
        }

        if (differences.Count == 0 && emptied.ChangeOrder is null)
        {
            return CommitmentTotal.Check(planned, existing, planned.Total - (existing.ApprovedChangeOrders ?? 0)) is { } mismatch
                ? new(planned, [], [mismatch])
                : new(planned with { ApprovedChangeOrders = existing.ApprovedChangeOrders }, [], []) { Kept = weighed.Kept };
        }

        var locked = existing.IsLocked ? differences.Where(IsLocked).ToList() : [];
        bool IsLocked(string field) => CommitmentFields.IsLockable(field)
            || (field == CommitmentFields.Currency && !weighed.Allowed.Contains(CommitmentFields.Currency));
        return locked.Count > 0
            ? new(planned, [], [LockedCommitment.Of(input, planned, existing, locked, About(locked))])
            : new(emptied, CommitmentSteps.Of(emptied, vendor, existing), []) { Kept = weighed.Kept };

        CommitmentComparison Asks(Finding finding) => new(planned, [], [finding]);

        IReadOnlyList<FieldDifference> About(IEnumerable<string> fields) =>
            ChangeOrderFields.Differences(fields, weighed.Ordered, existing, written);
    }

    /// <summary>
    /// Whether a field would be another one because of a link or a rule, and not because the order changed. What an earlier version wrote
    /// does not say what its vendor was mapped from, so a person is asked.
    /// </summary>
    private static bool IsRemapped(string field, WeighedCommitment weighed, CommitmentImage desired, WrittenCommitmentValues written) =>
        written.Recorded is { } recorded
        && recorded.Image[field].Length > 0
        && recorded.Image[field] != desired[field]
        && written.Intent?.Desired[field] != desired[field]
        && !weighed.Allowed.Contains(field)
        && weighed.Planned.MappedFrom.TryGetValue(field, out var source)
        && (recorded.MappedFrom is { } before
            ? before.TryGetValue(field, out var earlier) && earlier == source
            : field == CommitmentFields.Vendor);

    private static CommitmentComparison Finds(
        string code,
        PlannedCommitment planned,
        string sentence,
        string nextStep,
        IReadOnlyList<FieldDifference>? differences = null) =>
        new(
            planned,
            [],
            [new() { Code = code, Subject = planned.OriginId, Sentence = sentence, NextStep = nextStep, Differences = differences }]);
}
