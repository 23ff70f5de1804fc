namespace ZohoProcore.Sync;

/// <summary>
/// The cost codes of the companies to which other connections lead from the same organization: they share the place where Zoho Books has
/// codes. What one of them uses, none of the others retires, nor names otherwise by itself. Pure.
/// </summary>
/// <param name="Names">What the codes are called there, by code.</param>
/// <param name="IsWhole">Whether those are all, as far as each of them read its own.</param>
internal sealed record CodesElsewhere(ILookup<string, string> Names, bool IsWhole)
{
    /// <summary>The connections whose companies may have others, in words; empty where those are all.</summary>
    public string Unread { get; init; } = string.Empty;

    /// <summary>A code as it stands beside them.</summary>
    public AlignedCode Beside(AlignedCode code)
    {
        var isUsed = Names.Contains(code.Code);
        return code with
        {
            IsUnsure = code.IsUnsure || !IsWhole,
            UnreadElsewhere = Unread,
            ProcoreNames = !isUsed || code.ProjectIds.Count == 0 ? code.ProcoreNames
                : [.. code.ProcoreNames.Concat(Names[code.Code].Select(name => name.Trim())).Distinct(StringComparer.OrdinalIgnoreCase)],
            Standing = code.Standing != AlignmentStanding.OnlyInZoho ? code.Standing
                : isUsed ? AlignmentStanding.InBoth
                : IsWhole || code.DeletedProjectIds.Count == 0 ? code.Standing
                : AlignmentStanding.Unknown,
        };
    }
}
