namespace ZohoProcore.Sync;

/// <content>What a person is asked about an amended commitment and its change orders.</content>
internal sealed partial class ChangeOrderComparison
{
    /// <summary>What no change order can say.</summary>
    private Finding? Unsaid()
    {
        var fields = AmendedOrderLines.Unsaid(_planned, _existing).Where(field => !_decided.Kept.Contains(field)).ToList();
        return fields.Count == 0 ? null : LockedCommitment.Of(_input, _planned, _existing, fields, Differences(fields));
    }

    /// <summary>One that came late, beside the one that was made in its place.</summary>
    private Finding? Doubled()
    {
        var open = _ours.Where(change => change.IsOpen && !IsTheirs(change)).ToList();
        return open.Count < 2 ? null : Finds(
            FindingCodes.ChangeOrderDoubled,
            $"{Subject} has {open.Count} of the sync's that wait for approval, where one is to: {ChangeOrderWords.List(open)}.",
            "Void or delete all but one of them in Procore, then retry.");
    }

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
                OfChangeOrder(open.Mark));
        }

        return _ours.LastOrDefault(change => change.IsDeclined && ChangeOrderLine.MayBeSame(change.Lines, _amendment.Lines)) is { } declined
            && !_decided.Allowed.Contains(CommitmentFields.ChangeOrder(declined.Mark))
            ? Finds(
                FindingCodes.ChangeOrderTouched,
                $"{declined.Kind} {declined.Number} of {Subject} for {Text.Amount(declined.Total)} is {declined.Status} in Procore, and "
                + "the order still has the change.",
                $"Take the change back in Zoho Books, or approve the {declined.Kind} in Procore after all"
                + $"{(declined.IsPotential ? " in a change order of the commitment" : string.Empty)}, or overwrite Procore to have it "
                + "drafted again, or keep Procore's.",
                OfChangeOrder(declined.Mark))
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
            OfChangeOrder(expected.Mark));
    }

    /// <summary>What is approved and nobody can tell line by line.</summary>
    private Finding Unseen()
    {
        var approved = _existing.ApprovedChangeOrders ?? 0;
        var unseen = HidesCodes ? "of which Procore does not say the code of every line"
            : "that Procore does not show over its API"
                + (_existing.IsCountedUnclear ? ", nor which of its potential change orders are in them" : string.Empty);
        return Finds(
            FindingCodes.CommitmentChanged,
            $"{Subject} has approved change orders of {Text.Amount(approved)} {unseen}. With them it "
            + $"comes to {Text.Amount(_existing.GrandTotal + approved)}, and the order to {Text.Amount(_ordered.Total)}.",
            "See in Procore whether they make it what the order is; if not, correct them or the order; then keep Procore's.",
            Differences(DifferingLines(_ordered).Append(CommitmentFields.ApprovedChangeOrders), _ => true));
    }

    private IEnumerable<string> DifferingLines(PlannedCommitment planned) =>
        _existing.DifferencesTo(CommitmentFields.Of(planned)).Where(CommitmentFields.IsLine);

    /// <summary>A change order of the sync, with the lines that it is for.</summary>
    private IReadOnlyList<FieldDifference> OfChangeOrder(string mark)
    {
        var isTyped = OrderAmendment.IsTyped(_existing);
        return Differences(
            DifferingLines(_planned).Append(CommitmentFields.ChangeOrder(mark)),
            line => _amendment.Lines.Any(one => isTyped
                ? one.WbsCodeId == line.WbsCodeId
                : one.Key == OrderAmendment.KeyOf(line.OriginId)));
    }

    /// <summary>Fields, with what approved change orders come to and the amounts of lines that they are about.</summary>
    private IReadOnlyList<FieldDifference> Differences(IEnumerable<string> fields, Func<PlannedLine, bool> isAbout) => Differences(
        [
            .. fields.Union(_decided.Ordered.Lines.Concat(CommitmentFields.LinesOf(_existing.Image)).Where(isAbout)
                .Select(line => CommitmentFields.LineAmount(line.OriginId))),
        ]);

    private IReadOnlyList<FieldDifference> Differences(IEnumerable<string> fields) =>
        ChangeOrderFields.Differences(fields, _decided.Ordered, _existing, _written);

    private Finding Finds(string code, string sentence, string nextStep, IReadOnlyList<FieldDifference>? differences = null) => new()
    {
        Code = code,
        Subject = _planned.OriginId,
        Sentence = Text.Capital(sentence),
        NextStep = nextStep,
        Differences = differences,
    };
}
