using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// Whether a cost code takes a cost type, by the cost types that Procore shows of it. Whether those are the ones that it allows, or the
/// ones with which it has WBS codes, is not said: they count where a code of the project shows one with which it has none.
/// </summary>
internal static class AllowedCostTypes
{
    /// <summary>Why the cost code does not take it, in a sentence; null where nothing says so.</summary>
    /// <param name="session">The session.</param>
    /// <param name="projectId">The project.</param>
    /// <param name="wanted">The WBS code that would be made.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public static async Task<string?> WhyNotAsync(
        ConnectionSession session, long projectId, PlannedWbsCode wanted, CancellationToken cancellationToken)
    {
        var areAll = true;
        var listed = session.Clients.Procore.CostCodes.ListAsync(projectId, new() { SubJobId = wanted.SubJob?.Id }, cancellationToken)
            .OnUnreadable(_ => areAll = false);
        var codes = await DirectoryReader.ReadAsync(listed, code => code, cancellationToken).ConfigureAwait(false);
        var known = (await session.Directory.ProjectAsync(projectId, cancellationToken).ConfigureAwait(false)).Codes;
        return areAll && known.Unreadable is null ? WhyNot(codes, known.WbsCodes, wanted) : null;
    }

    /// <summary>The same, of what was read.</summary>
    internal static string? WhyNot(IReadOnlyList<CostCode> codes, IReadOnlyList<ProcoreWbsCode> wbsCodes, PlannedWbsCode wanted)
    {
        var own = codes.FirstOrDefault(code => code.Id == wanted.CostCodeId);
        var booked = new HashSet<(string?, string?)>(wbsCodes.Select(code => ((string?)code.CostCode, (string?)code.CostType)));
        var areAllowed = codes.Where(code => code.DeletedAt is null && code.FullCode is { Length: > 0 })
            .Any(code => code.CostTypes.Any(type => type.Code is { Length: > 0 } && !booked.Contains((code.FullCode, type.Code))));
        return own is null || !areAllowed || own.CostTypes.Count == 0
            || own.CostTypes.Any(type => type.Id == wanted.CostTypeId || type.Code == wanted.CostType)
            ? null
            : $"Procore allows the cost types {string.Join(", ", own.CostTypes.Select(type => $"'{type.Code}'"))} on the cost code "
                + $"'{wanted.CostCode}', and '{wanted.CostType}' is none of them.";
    }
}
