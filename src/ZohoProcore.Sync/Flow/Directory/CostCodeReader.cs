using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// Reads the cost codes of a project, deleted ones and those of its sub jobs included; and the sub jobs, where policy says that lines name
/// one. Whether the list of all has those of sub jobs is not documented: what it leaves out is asked for.
/// </summary>
internal sealed class CostCodeReader(ConnectionClients clients, long projectId, UnreadableRows odd)
{
    /// <summary>Whether policy asks for sub jobs that were not read with the codes.</summary>
    public static bool IsMissingIn(ProjectCodes codes, MappingPolicy? mapping) => mapping?.SubJob is not null && codes.SubJobs is null;

    /// <summary>The cost codes by their ids, and the sub jobs; null where policy asks for none.</summary>
    /// <param name="mapping">Where a line names its sub job.</param>
    /// <param name="budgeted">Takes the ids of the codes that are on the budget.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<(IReadOnlyList<ProcoreCostCode> Codes, IReadOnlyList<ProcoreSubJob>? SubJobs)> ReadAsync(
        MappingPolicy? mapping, ICollection<long>? budgeted, CancellationToken cancellationToken)
    {
        var all = await ListAsync(null, budgeted, cancellationToken).ConfigureAwait(false);
        if (mapping?.SubJob is null)
        {
            return ([.. all.Select(code => code with { SubJobId = null }).OrderBy(code => code.Id)], null);
        }

        var codes = new SortedDictionary<long, ProcoreCostCode>();
        all.ForEach(code => codes[code.Id] = code);
        var subJobs = new List<ProcoreSubJob>();
        foreach (var subJob in await ListSubJobsAsync(cancellationToken).ConfigureAwait(false))
        {
            try
            {
                var theirs = all.Exists(code => code.SubJobId == subJob.Id) ? []
                    : await ListAsync(subJob.Id, budgeted, cancellationToken).ConfigureAwait(false);
                foreach (var code in theirs.Where(code => !codes.TryGetValue(code.Id, out var known) || IsNobodys(known)))
                {
                    codes[code.Id] = code;
                }

                subJobs.Add(subJob);
            }
            catch (ProcoreException refused) when (refused.Status is 403 or 404)
            {
                odd.Take([new(ListedKind.SubJob, Text.Amount(subJob.Id), "its cost codes", refused.Message) { Names = [subJob.Code] }]);
            }
        }

        return ([.. codes.Values], subJobs);
    }

    private static bool IsNobodys(ProcoreCostCode code) => code is { InSubJob: true, SubJobId: null };

    private async Task<List<ProcoreCostCode>> ListAsync(long? subJobId, ICollection<long>? budgeted, CancellationToken cancellationToken) =>
        await DirectoryReader.ReadAsync(
            clients.Procore.CostCodes.ListAsync(projectId, new() { SubJobId = subJobId }, cancellationToken)
                .OnUnreadable(row => odd.Add(ListedKind.CostCode, row, "full_code")),
            code =>
            {
                if (code.Budgeted == true)
                {
                    budgeted?.Add(code.Id);
                }

                var isOfSubJob = code.BillerType == BillerType.SubJob || (subJobId is not null && code.BillerType is null);
                return new ProcoreCostCode(
                    code.Id, code.FullCode ?? string.Empty, code.Name ?? string.Empty, isOfSubJob, code.DeletedAt is not null)
                {
                    SubJobId = isOfSubJob ? code.BillerId ?? subJobId : null,
                };
            },
            cancellationToken).ConfigureAwait(false);

    /// <summary>The sub jobs by their ids. What may not be listed is not known, and none of it is taken to be absent.</summary>
    private async Task<IReadOnlyList<ProcoreSubJob>> ListSubJobsAsync(CancellationToken cancellationToken)
    {
        try
        {
            var subJobs = await DirectoryReader.ReadAsync(
                clients.Procore.SubJobs.ListAsync(projectId, cancellationToken)
                    .OnUnreadable(row => odd.Add(ListedKind.SubJob, row, "code")),
                subJob => subJob,
                cancellationToken).ConfigureAwait(false);
            var inactive = subJobs.Count == 0 ? [] : await ListInactiveAsync(cancellationToken).ConfigureAwait(false);
            return
            [
                .. subJobs.OrderBy(subJob => subJob.Id).Select(subJob => new ProcoreSubJob(
                    subJob.Id, subJob.Code ?? string.Empty, subJob.Name ?? string.Empty, !inactive.Contains(subJob.Code ?? string.Empty))),
            ];
        }
        catch (ProcoreException refused) when (refused.Status is 403 or 404)
        {
            odd.Take([new(ListedKind.SubJob, string.Empty, "all sub jobs", refused.Message)]);
            return [];
        }
    }

    /// <summary>The codes of those that are inactive, which the segment of the project's WBS codes says.</summary>
    private async Task<HashSet<string>> ListInactiveAsync(CancellationToken cancellationToken)
    {
        var inactive = new HashSet<string>(StringComparer.Ordinal);
        var breakdown = clients.Procore.WorkBreakdown;
        try
        {
            var segments = await DirectoryReader.ReadAsync(
                breakdown.ListSegmentsAsync(projectId, cancellationToken), segment => segment, cancellationToken).ConfigureAwait(false);
            foreach (var segment in segments.Where(segment => segment.Type == WbsSegmentType.SubJob))
            {
                var items = await DirectoryReader.ReadAsync(
                    breakdown.ListSegmentItemsAsync(projectId, segment.Id, null, cancellationToken), item => item, cancellationToken)
                    .ConfigureAwait(false);
                inactive.UnionWith(items.Where(item => item.Status == WbsCodeStatus.Inactive).Select(item => item.Code).OfType<string>());
            }
        }
        catch (ProcoreException refused) when (refused.Status is 403 or 404)
        {
            return inactive; // then Procore tells, when it refuses what is written
        }

        return inactive;
    }
}
