namespace ZohoProcore.Sync;

/// <summary>What a person does about a change order of the sync that does not count yet. Pure.</summary>
internal static class ChangeOrderWords
{
    /// <summary>Where policy says that a project has several tiers of change orders, and Procore says that it has one.</summary>
    public const string OneTier = "Take the project out of PotentialChangeOrdersIn in the connection's policies and delete the potential "
        + "change order in Procore, then retry.";

    /// <summary>Where lines were written with tax codes, and Procore does not show them.</summary>
    public const string SeeTaxCodes = " Procore does not say over its API on which tax codes its lines are: see there that they are on "
        + "those that their texts name before it is approved.";

    /// <summary>Several of them, with what each comes to.</summary>
    public static string List(IEnumerable<ExistingChangeOrder> changes) =>
        string.Join(", ", changes.Select(change => $"{change.Kind} {change.Number} for {Text.Amount(change.Total)}"));

    /// <summary>
    /// What of the sync's own waits in a commitment that its order left, as a sentence: once approved it counts, whatever became of the
    /// order. Empty where nothing does.
    /// </summary>
    /// <param name="existing">The commitment as it stands.</param>
    /// <param name="number">The number of the sync's own where the commitment does not carry the order's origin_id, which marks it.</param>
    public static string Waiting(ExistingCommitment existing, string? number = null) => Ours(existing, number) is { Count: > 0 } ours
        ? $" The sync's {List(ours)} {(ours.Count == 1 ? "waits" : "wait")} for approval there."
        : string.Empty;

    /// <summary>How people end what waits in a commitment; empty where nothing does.</summary>
    public static string Void(ExistingCommitment existing, string? number = null) =>
        Ours(existing, number) is { Count: > 0 } ours ? $"Void or delete {List(ours)} in Procore" : string.Empty;

    /// <summary>How people end a commitment that its order left, with what waits in it.</summary>
    /// <param name="existing">The commitment as it stands.</param>
    /// <param name="commitment">What it is called.</param>
    public static string End(ExistingCommitment existing, string commitment = "the commitment") =>
        CommitmentLock.End(commitment, existing.Status) is var end && Void(existing) is { Length: > 0 } first
            ? $"{first}, and {Text.Small(end)}" : end;

    /// <summary>How it comes to count.</summary>
    /// <param name="open">The change order.</param>
    /// <param name="agrees">Whether it is all that the commitment lacks.</param>
    public static string Approve(ExistingChangeOrder open, bool agrees) => open switch
    {
        { IsPotential: false } => $"Approve change order {open.Number} in Procore, or take the change back in Zoho Books.",
        { IsTaken: false } =>
            $"Approve {open.Kind} {open.Number} in Procore, put it into a change order of the commitment and approve that; or take the "
            + "change back in Zoho Books.",
        _ when agrees =>
            $"Put {open.Kind} {open.Number} into a change order of the commitment in Procore and approve that; or void it there and take "
            + "the change back in Zoho Books.",
        _ =>
            $"Put {open.Kind} {open.Number} into a change order of the commitment in Procore and approve that: what is missing then "
            + "follows in another one. Or void it there and retry.",
    };

    /// <summary>Why it is not what was written: how many decimals Procore keeps of an amount is not documented.</summary>
    /// <param name="open">The change order as it stands.</param>
    /// <param name="written">Those that were written, or may have been.</param>
    public static string WhyTouched(ExistingChangeOrder open, IEnumerable<PlannedChangeOrder> written) =>
        open.IsDraft && written.Any(one => AreRounded(open.Lines, one.Lines))
            ? "Procore keeps fewer decimals than were written"
            : "People took it over";

    private static IReadOnlyList<ExistingChangeOrder> Ours(ExistingCommitment existing, string? number = null) =>
    [
        .. (existing.ChangeOrders ?? []).Where(change =>
            change.IsOpen && (change.Mark.Length > 0 || (number is { Length: > 0 } && change.Number == number))),
    ];

    private static bool AreRounded(IReadOnlyList<ChangeOrderLine> there, IReadOnlyList<ChangeOrderLine> written) =>
        there.Count == written.Count
        && written.All(line => decimal.Round(line.Amount, 2) == line.Amount
            ? there.Any(line.IsSame)
            : there.Any(one => Math.Abs(one.Amount - line.Amount) < 0.01m && line.IsSame(one with { Amount = line.Amount })));
}
