namespace Procore.Client;

/// <summary>
/// Finds WBS codes by cost code, cost type and sub job. What is there twice is reported, never chosen: the same cost code can exist once
/// for the project and once for each sub job, and segments of the company's own multiply codes.
/// </summary>
public sealed class WbsCodeIndex
{
    private readonly Dictionary<(string CostCode, string CostType, string SubJob), List<WbsCode>> _codes = [];

    /// <summary>Indexes codes, inactive ones left out.</summary>
    /// <param name="codes">The codes of one project, from <see cref="IWorkBreakdown.ListCodesAsync"/>.</param>
    public WbsCodeIndex(IEnumerable<WbsCode> codes)
    {
        foreach (WbsCode code in codes ?? throw new ArgumentNullException(nameof(codes)))
        {
            if (code.Status == WbsCodeStatus.Inactive || Path(code, WbsSegmentType.CostCode) is not { } costCode
                || Path(code, WbsSegmentType.CostType) is not { } costType)
                continue;
            (string, string, string) key = (costCode, costType, Path(code, WbsSegmentType.SubJob) ?? "");
            if (!_codes.TryGetValue(key, out List<WbsCode>? same))
                _codes.Add(key, same = []);
            same.Add(code);
        }
    }

    /// <summary>
    /// All active codes of a combination: none when it is missing, one when it is certain, several when a person has to choose.
    /// </summary>
    /// <param name="costCode">The cost code with the codes of its parents (<see cref="CostCode.FullCode"/>), exactly as Procore writes
    /// it.</param>
    /// <param name="costType">The code of the cost type.</param>
    /// <param name="subJob">The code of the sub job; null for codes of the project itself, and of no sub job.</param>
    public IReadOnlyList<WbsCode> Find(string costCode, string costType, string? subJob = null) =>
        _codes.TryGetValue((costCode, costType, subJob ?? ""), out List<WbsCode>? found) ? found : [];

    /// <summary>The code of a combination when there is exactly one.</summary>
    /// <param name="costCode">The cost code with the codes of its parents (<see cref="CostCode.FullCode"/>), exactly as Procore writes
    /// it.</param>
    /// <param name="costType">The code of the cost type.</param>
    /// <param name="subJob">The code of the sub job; null for codes of the project itself, and of no sub job.</param>
    /// <param name="code">The code.</param>
    /// <returns>False when there is none, and when there are several.</returns>
    public bool TryFind(
        string costCode, string costType, string? subJob, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out WbsCode? code)
    {
        IReadOnlyList<WbsCode> found = Find(costCode, costType, subJob);
        code = found.Count == 1 ? found[0] : null;
        return code is not null;
    }

    private static string? Path(WbsCode code, WbsSegmentType type) => code.Segment(type) is { } item ? item.PathCode ?? item.Code : null;
}
