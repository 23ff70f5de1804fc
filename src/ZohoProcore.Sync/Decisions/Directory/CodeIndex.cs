namespace ZohoProcore.Sync;

/// <summary>A <see cref="ProjectCodes"/> with lookups. Built once, shared by all decisions that rest on it.</summary>
public sealed class CodeIndex
{
    private readonly ILookup<string, ProcoreCostCode> _costCodes;
    private readonly ILookup<string, ProcoreCostType> _costTypes;
    private readonly ILookup<string, ProcoreWbsCode> _wbsCodes;

    /// <summary>Makes the lookups.</summary>
    /// <param name="codes">What was read.</param>
    public CodeIndex(ProjectCodes codes)
    {
        Codes = codes;
        Hash = ContentHash.Of(codes, DirectoryJson.Default.ProjectCodes);
        _costCodes = codes.CostCodes.ToLookup(code => code.FullCode, StringComparer.Ordinal);
        _costTypes = codes.CostTypes.ToLookup(type => type.Code, StringComparer.Ordinal);
        _wbsCodes = codes.WbsCodes.ToLookup(code => code.CostCode, StringComparer.Ordinal);
    }

    /// <summary>What was read.</summary>
    public ProjectCodes Codes { get; }

    /// <summary>SHA-256 of what was read, in hex.</summary>
    public string Hash { get; }

    /// <summary>The cost codes with exactly this full code; a code can exist once for the project and once for each sub job.</summary>
    /// <param name="fullCode">The full code.</param>
    public IEnumerable<ProcoreCostCode> CostCodes(string fullCode) => _costCodes[fullCode];

    /// <summary>The cost types with exactly this code.</summary>
    /// <param name="code">The code.</param>
    public IEnumerable<ProcoreCostType> CostTypes(string code) => _costTypes[code];

    /// <summary>
    /// The WBS codes of a cost code in the project itself, not in its sub jobs; none of a sub job's cost code, whose namesake is another.
    /// </summary>
    /// <param name="costCode">The cost code.</param>
    public IEnumerable<ProcoreWbsCode> WbsCodes(ProcoreCostCode costCode) =>
        costCode.InSubJob ? [] : _wbsCodes[costCode.FullCode].Where(code => code.SubJob.Length == 0);
}
