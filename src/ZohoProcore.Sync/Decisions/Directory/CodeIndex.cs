using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>
/// A <see cref="ProjectCodes"/> with lookups. Built once, shared by all decisions that rest on it. What a line may be booked to is the
/// project's own, or that of the sub job which it names (<see cref="In"/>).
/// </summary>
public sealed class CodeIndex
{
    private readonly ILookup<string, ProcoreCostCode> _costCodes;
    private readonly ILookup<string, ProcoreCostType> _costTypes;
    private readonly ILookup<string, ProcoreWbsCode> _wbsCodes;

    /// <summary>Makes the lookups.</summary>
    /// <param name="codes">What was read.</param>
    public CodeIndex(ProjectCodes codes)
        : this(codes, ContentHash.Of(codes, DirectoryJson.Default.ProjectCodes), null)
    {
    }

    private CodeIndex(ProjectCodes codes, string hash, ProcoreSubJob? subJob)
    {
        (Codes, Hash, SubJob) = (codes, hash, subJob);
        _costCodes = codes.CostCodes.ToLookup(code => code.FullCode, StringComparer.Ordinal);
        _costTypes = codes.CostTypes.ToLookup(type => type.Code, StringComparer.Ordinal);
        _wbsCodes = codes.WbsCodes.ToLookup(code => code.CostCode, StringComparer.Ordinal);
    }

    /// <summary>What was read.</summary>
    public ProjectCodes Codes { get; }

    /// <summary>SHA-256 of what was read, in hex.</summary>
    public string Hash { get; }

    /// <summary>The sub job whose codes alone these are; null for those of the whole project.</summary>
    public ProcoreSubJob? SubJob { get; }

    /// <summary>The cost codes with exactly this full code; a code can exist once for the project and once for each sub job.</summary>
    /// <param name="fullCode">The full code.</param>
    public IEnumerable<ProcoreCostCode> CostCodes(string fullCode) => _costCodes[fullCode];

    /// <summary>The cost types with exactly this code.</summary>
    /// <param name="code">The code.</param>
    public IEnumerable<ProcoreCostType> CostTypes(string code) => _costTypes[code];

    /// <summary>
    /// The WBS codes of a cost code in the project itself, or in the sub job whose codes these are; none of another's cost code, which is
    /// another one though it is called alike.
    /// </summary>
    /// <param name="costCode">The cost code.</param>
    public IEnumerable<ProcoreWbsCode> WbsCodes(ProcoreCostCode costCode)
    {
        var subJob = SubJob?.Code ?? string.Empty;
        return IsOwn(costCode) ? _wbsCodes[costCode.FullCode].Where(code => code.SubJob == subJob) : [];
    }

    /// <summary>Whether a cost code belongs to the project itself, or to the sub job whose codes these are.</summary>
    /// <param name="costCode">The cost code.</param>
    public bool IsOwn(ProcoreCostCode costCode) => SubJob is null ? !costCode.InSubJob : costCode.SubJobId == SubJob.Id;

    /// <summary>The codes of a sub job alone; one of which Procore does not say whose it is may be one of them.</summary>
    /// <param name="subJob">The sub job.</param>
    internal CodeIndex In(ProcoreSubJob subJob)
    {
        var unsure = Codes.CostCodes.Where(code => code is { InSubJob: true, SubJobId: null, IsDeleted: false }).Select(code =>
            new UnreadableRecord(
                ListedKind.CostCode,
                code.Id.ToString(CultureInfo.InvariantCulture),
                "biller_id",
                "Procore does not say which sub job it belongs to.")
            {
                Names = [code.FullCode],
            }).ToList();
        return new(
            Codes with
            {
                CostCodes = [.. Codes.CostCodes.Where(code => code.SubJobId == subJob.Id)],
                WbsCodes = [.. Codes.WbsCodes.Where(code => code.SubJob == subJob.Code)],
                Unreadable = unsure.Count == 0 ? Codes.Unreadable : [.. Codes.Unreadable ?? [], .. unsure],
            },
            Hash,
            subJob);
    }
}
