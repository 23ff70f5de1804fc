namespace ZohoProcore.Sync;

/// <summary>A <see cref="ProjectDirectory"/> with lookups. Built once, shared by all decisions that rest on it.</summary>
public sealed class ProjectIndex
{
    private readonly ILookup<string, ProcoreCostCode> _costCodes;
    private readonly ILookup<string, ProcoreCostType> _costTypes;
    private readonly ILookup<string, ProcoreWbsCode> _wbsCodes;

    /// <summary>Makes the lookups.</summary>
    /// <param name="directory">What was read.</param>
    public ProjectIndex(ProjectDirectory directory)
    {
        Directory = directory;
        Hash = ContentHash.Of(directory, DirectoryJson.Default.ProjectDirectory);
        _costCodes = directory.CostCodes.ToLookup(code => code.FullCode, StringComparer.Ordinal);
        _costTypes = directory.CostTypes.ToLookup(type => type.Code, StringComparer.Ordinal);
        _wbsCodes = directory.WbsCodes.ToLookup(code => code.CostCode, StringComparer.Ordinal);
    }

    /// <summary>What was read.</summary>
    public ProjectDirectory Directory { get; }

    /// <summary>SHA-256 of what was read, in hex.</summary>
    public string Hash { get; }

    /// <summary>The cost codes with exactly this full code; a code can exist once for the project and once for each sub job.</summary>
    /// <param name="fullCode">The full code.</param>
    public IEnumerable<ProcoreCostCode> CostCodes(string fullCode) => _costCodes[fullCode];

    /// <summary>The cost types with exactly this code.</summary>
    /// <param name="code">The code.</param>
    public IEnumerable<ProcoreCostType> CostTypes(string code) => _costTypes[code];

    /// <summary>The WBS codes of a cost code in the project itself, not in its sub jobs.</summary>
    /// <param name="costCode">The cost code.</param>
    public IEnumerable<ProcoreWbsCode> WbsCodes(ProcoreCostCode costCode) => _wbsCodes[costCode.FullCode].Where(code => code.SubJob.Length == 0);
}
