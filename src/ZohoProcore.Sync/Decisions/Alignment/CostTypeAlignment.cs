namespace ZohoProcore.Sync;

/// <summary>
/// Lays the options that name cost types in Zoho Books next to the cost types of Procore, by the code that orders read out of them. Pure.
/// </summary>
internal static class CostTypeAlignment
{
    /// <param name="options">The options of the tag.</param>
    /// <param name="isComplete">Whether those are all.</param>
    /// <param name="types">The company's cost types.</param>
    /// <param name="areAll">Whether those are all.</param>
    public static IReadOnlyList<AlignedCostType> Of(
        IReadOnlyList<CodeOption> options, bool isComplete, IReadOnlyList<ProcoreCostType> types, bool areAll)
    {
        var written = options.ToLookup(option => LeadingCode.Of(option.Text), StringComparer.Ordinal);
        var known = types.ToLookup(type => type.Code, StringComparer.Ordinal);
        return
        [
            .. written.Select(same => same.Key).Concat(known.Select(same => same.Key)).Distinct(StringComparer.Ordinal)
                .Where(code => code.Length > 0
                    && (known.Contains(code) || written[code].Any(option => option.IsActive != false))) // else nobody can choose it
                .OrderBy(code => code, StringComparer.Ordinal)
                .Select(code => Of(code, [.. written[code]], isComplete, [.. known[code]], areAll)),
        ];
    }

    private static AlignedCostType Of(
        string code, IReadOnlyList<CodeOption> options, bool isComplete, IReadOnlyList<ProcoreCostType> types, bool areAll)
    {
        List<AlignmentDifference> differences =
            options.Count > 0 && types.Count == 1 ? [.. Differences(code, options, types[0])] : [];
        return new()
        {
            Code = code,
            Options = [.. options.Select(option => option.Text)],
            Found = options,
            Ids = [.. types.Select(type => type.Id)],
            ProcoreNames = [.. types.Select(type => type.Name)],
            Differences = differences,
            Standing = types.Count > 1 ? AlignmentStanding.Ambiguous
                : types.Count == 0 ? areAll ? AlignmentStanding.OnlyInZoho : AlignmentStanding.Unknown
                : options.Count == 0 ? isComplete ? AlignmentStanding.OnlyInProcore : AlignmentStanding.Unknown
                : differences.Count > 0 ? AlignmentStanding.Different
                : AlignmentStanding.InBoth,
        };
    }

    private static IEnumerable<AlignmentDifference> Differences(string code, IReadOnlyList<CodeOption> options, ProcoreCostType type)
    {
        var chosen = options.Where(option => option.IsActive != false).ToList();
        if (chosen.Count == 0)
        {
            yield return new(AlignmentField.Status, AlignedNames.Status(false), AlignedNames.Status(true));
            chosen = [.. options];
        }
        else if (chosen.Count > 1)
        {
            yield return new(AlignmentField.Count, string.Join(", ", chosen.Select(option => option.Text)), type.Code);
        }

        // Several that nobody can choose are called anything.
        var name = AlignedNames.Behind(chosen[0].Text, code).TrimStart(':', '-', ' ');
        if ((chosen.Count == 1 || chosen[0].IsActive != false) && LeadingCode.StandsBefore(code, chosen[0].Text)
            && !AlignedNames.AreEqual(name, type.Name))
        {
            yield return new(AlignmentField.Name, name, type.Name);
        }
    }
}
