namespace ZohoProcore.Sync;

/// <summary>
/// Which code each cost type of Procore had while an option stood for it: what tells one that was deleted, or that got another code, from
/// one that never was. Pure.
/// </summary>
internal static class CostTypeMemory
{
    /// <summary>The same once both sides were read again. What an option still stands for is kept as long as it does.</summary>
    public static SortedDictionary<long, string> Next(AlignmentReport report)
    {
        var types = report.CostTypes;
        var isWhole = report.ZohoCostTypesUnknown is null && types.All(type => type.Standing != AlignmentStanding.Unknown)
            && types.Any(type => type.Ids.Count > 0) && report.Unreadable.All(one => one.Kind != ListedKind.CostType);
        var next = new SortedDictionary<long, string>();
        foreach (var seen in report.TypesSeen.Where(seen =>
            !isWhole || types.Any(type => type.Code == seen.Value && IsLeft(type, seen.Key)) || IsRetired(report, seen.Key, seen.Value)))
        {
            next[seen.Key] = seen.Value;
        }

        foreach (var type in types.Where(type => type is { Ids.Count: 1, Options.Count: > 0 } && !next.ContainsKey(type.Ids[0])))
        {
            next[type.Ids[0]] = type.Code;
        }

        return next;
    }

    // Its option was made inactive, and is its own again once the cost type is back, under whichever code.
    private static bool IsRetired(AlignmentReport report, long id, string code) =>
        report.TypeOptions.Any(option => option.IsActive == false && LeadingCode.Of(option.Text) == code)
        && report.CostTypes.All(type => type.Code != code && (type.Options.Count == 0 || !type.Ids.Contains(id)));

    // Its option names nothing by now, or another cost type that has its code.
    private static bool IsLeft(AlignedCostType type, long id) => type.Standing == AlignmentStanding.OnlyInZoho
        || (!type.Ids.Contains(id) && type.Differences.Any(difference => difference.Field == AlignmentField.Name));
}
