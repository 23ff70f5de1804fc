namespace ZohoProcore.Sync;

/// <summary>
/// Lines of the sync that stand in Procore and that the order does not have any more. Whatever a person changed of one, to keep it is to
/// keep what it comes to: so it is asked about whole. Pure.
/// </summary>
internal static class DroppedOrderLines
{
    /// <summary>Those that some fields are of, by their keys.</summary>
    public static IReadOnlyList<string> In(IEnumerable<string> fields, CommitmentImage desired) =>
    [
        .. fields.Where(CommitmentFields.IsLine).Select(CommitmentFields.LineOf).Distinct(StringComparer.Ordinal)
            .Where(key => !CommitmentFields.IsForeign(key) && desired[CommitmentFields.LineAmount(key)].Length == 0),
    ];

    /// <summary>What people changed, and of each line that the order does not have all else that it holds.</summary>
    public static List<string> Whole(List<string> byPeople, IReadOnlyList<string> differences, CommitmentImage desired)
    {
        var dropped = In(byPeople, desired);
        bool IsOfOne(string field) => CommitmentFields.IsLine(field) && dropped.Contains(CommitmentFields.LineOf(field));
        return [.. byPeople.Union(differences.Where(IsOfOne))];
    }

    /// <summary>Whether a field is of one that approved change orders took out, on the code that it stands on.</summary>
    public static bool IsMadeUpFor(string field, PlannedCommitment planned, ExistingCommitment existing) =>
        ChangeOrderFields.HasApproved(existing) && existing is { IsCountedUnclear: false, ChangeOrders.Count: > 0 }
        && In([field], CommitmentFields.Of(planned)).Count > 0
        && OrderAmendment.Of(planned, existing) is { CodesOfPeople.Count: 0, Lines.Count: 0 };

    /// <summary>One of them in words.</summary>
    public static string Describe(string key, ExistingCommitment existing, OrderInput input)
    {
        var (image, code) = (existing.Image, CommitmentFields.LineCode(key));
        return $"line '{image[CommitmentFields.LineText(key)]}' of {image[CommitmentFields.LineAmount(key)]} on "
            + $"'{CommitmentWords.Value(code, image[code], input)}' was changed there, and the order does not have it any more";
    }

    /// <summary>What a person does about them.</summary>
    public static string NextStep(ExistingCommitment existing, IEnumerable<string> fields)
    {
        const string Out = "Take the line out in Procore by a change order on its code";
        const string Keep = "or keep Procore's with what the line comes to.";
        return CommitmentLock.Of(existing, fields) switch
        {
            OverwriteLock.ChangeOrders => $"{Out}, {Keep}",
            OverwriteLock.Status => $"{Out}; or {CommitmentLock.Way(existing, fields)}; {Keep}",
            _ => $"Let the order overwrite it, {Keep}",
        };
    }
}
