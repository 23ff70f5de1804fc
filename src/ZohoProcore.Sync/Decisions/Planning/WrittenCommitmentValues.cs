namespace ZohoProcore.Sync;

/// <summary>What the sync knows to have written to one commitment, or to have been about to write.</summary>
internal sealed record WrittenCommitmentValues(WrittenCommitment? Recorded, CommitmentIntent? Intent)
{
    /// <summary>The change order that was written last, or was about to be; null when there is none.</summary>
    public PlannedChangeOrder? ChangeOrder => Intent?.ChangeOrder ?? Recorded?.ChangeOrder;

    /// <summary>Whether all lines of a change order are the sync's: of what it wrote, or of what may have arrived late beside it.</summary>
    public bool AreOurs(ExistingChangeOrder open)
    {
        var late = Unseen.Select(write => write.ChangeOrder).Where(one => one?.Mark == open.Mark).SelectMany(one => one!.Lines).ToList();
        return WrittenAs(open).Any(one => ChangeOrderLine.Missing(open.Lines, [.. one.Lines, .. late]).Count == 0);
    }

    /// <summary>A change order as it was written, or may have been.</summary>
    public IEnumerable<PlannedChangeOrder> WrittenAs(ExistingChangeOrder open) =>
        new[] { Recorded?.ChangeOrder, Intent?.ChangeOrder }.OfType<PlannedChangeOrder>().Where(one => one.Mark == open.Mark);

    /// <summary>
    /// Whether it was taken over and never agreed with the order in a field: none of its values, or none of its lines, is the sync's. Lines
    /// stand or fall together, so the order's are not added to those that were typed.
    /// </summary>
    public bool IsTyped(string field) => Recorded is { IsAdopted: true } adopted
        && (CommitmentFields.IsLine(field) ? !adopted.Image.Fields.Keys.Any(CommitmentFields.IsLine) : adopted.Image.Fields.Count == 0);

    /// <summary>What earlier intents were about to write and nobody saw arrive: it may have arrived late.</summary>
    private IEnumerable<UnseenCommitmentWrite> Unseen => (Recorded?.Unseen ?? []).Concat(Intent?.Unseen ?? []);

    public static WrittenCommitmentValues Of(OrderInput input, string originId) => new(
        input.Recorded.FirstOrDefault(record => record.OriginId == originId),
        input.OpenIntents.FirstOrDefault(open => open.OriginId == originId));

    /// <summary>
    /// Whether a value that Procore holds is one that the sync wrote: last time, or in a write whose outcome is not known, in which the
    /// commitment is a draft with some of its lines for a while.
    /// </summary>
    public bool IsOurs(string field, string actual) =>
        (Recorded is { } recorded && !IsTyped(field) && !(IsProcores(field) && CommitmentFields.IsOptional(field))
            && (IsSame(recorded.Image[field], actual) || IsOfEarlierVersion(recorded.Image, field)))
        || Unseen.Any(write => IsLate(write.Image, field, actual))
        || (Intent is { } intent
            && (IsSame(intent.Desired[field], actual) || (intent.Desired.Fields.Count > 0 && IsOnTheWay(field, actual))));

    /// <summary>Whether a person has taken a field over in Procore.</summary>
    public bool IsProcores(string field) => Recorded?.ProcoreFields?.Contains(field) == true;

    /// <summary>Whether only a write that came late can have made a draft of a commitment that was approved.</summary>
    public bool IsUnlockedLate(string status) =>
        status == CommitmentFields.Draft && Intent is null && Unseen.Any() && CommitmentStatuses.Locks(Recorded?.Status ?? string.Empty);

    /// <summary>Whether a value is one that a late write would have left: what was wanted, or the draft at its begin.</summary>
    private static bool IsLate(CommitmentImage wanted, string field, string actual) =>
        (wanted.Fields.TryGetValue(field, out var value) && IsSame(value, actual))
        || (field == CommitmentFields.Status && actual == CommitmentFields.Draft);

    /// <summary>What a commitment of ours holds while it is being written.</summary>
    private static bool IsOnTheWay(string field, string actual) => field == CommitmentFields.Status
        ? actual == CommitmentFields.Draft
        : actual.Length == 0 && (CommitmentFields.IsLine(field) || CommitmentFields.IsCustom(field)
            || field is CommitmentFields.Currency or CommitmentFields.ExchangeRate);

    /// <summary>An earlier version wrote the rate of a currency and did not note it.</summary>
    private static bool IsOfEarlierVersion(CommitmentImage written, string field) =>
        field == CommitmentFields.ExchangeRate && written[field].Length == 0 && written[CommitmentFields.Currency].Length > 0;

    // What an earlier version stored may have markup in it that is not compared any more.
    private static bool IsSame(string written, string actual) => written == actual || Text.Comparable(written) == actual;
}
