using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// Makes a cost code in a project, and its WBS code with it: the call is an upsert by an origin_id that is the code's own. What somebody
/// made or renamed meanwhile is left as it is.
/// </summary>
/// <param name="session">The session.</param>
/// <param name="codes">Makes WBS codes.</param>
internal sealed class OrderCostCodeWriter(ConnectionSession session, OrderCodeWriter codes)
{
    /// <summary>All of it as Procore has it; null where it does not.</summary>
    public static string? Find(CodeIndex codes, PlannedCostCode planned) => Own(codes, planned) is not [{ IsDeleted: false } made] ? null
        : planned.CostType is { } type ? Of(codes, planned).WbsCodes(made)
            .FirstOrDefault(code => code.CostType == type && OrderSegmentValues.AreOf(code, planned.Values ?? []))?.Called
        : $"the cost code {made.FullCode}";

    /// <summary>Sends what is not there, and reads the project's codes in between.</summary>
    /// <param name="write">What it is of; it says then whether a part of it stands.</param>
    /// <param name="planned">The code.</param>
    /// <param name="readAsync">Reads the project's codes afresh.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>Why it can't be made; null where it was sent.</returns>
    public async Task<string?> SendAsync(
        OrderGapWrite write, PlannedCostCode planned, Func<Task<CodeIndex>> readAsync, CancellationToken cancellationToken)
    {
        var step = write.Step;
        var own = Own(await readAsync().ConfigureAwait(false), planned);
        var isNew = own.Count == 0;
        if (isNew)
        {
            if (await SendAsync(step.ProjectId, planned, cancellationToken).ConfigureAwait(false) is { } refusal)
            {
                return refusal;
            }

            own = Own(await readAsync().ConfigureAwait(false), planned);
            if (own.Count == 0)
            {
                throw new ProcoreException($"Procore took the cost code '{planned.FullCode}', and does not show it.");
            }
        }

        if (own is not [{ IsDeleted: false } made])
        {
            return own.Count == 1 ? $"The cost code '{planned.FullCode}' was deleted in the project."
                : FormattableString.Invariant($"The project has the cost code '{planned.FullCode}' {own.Count} times.");
        }

        if (planned is not { CostTypeId: { } typeId, CostType: { } type })
        {
            return null;
        }

        string? why;
        try
        {
            var wbsCode = new PlannedWbsCode(planned.LineId, made.Id, made.FullCode, typeId, type)
            {
                SubJob = planned.SubJob,
                Values = planned.Values,
            };
            why = await codes.SendAsync(write, wbsCode, cancellationToken).ConfigureAwait(false);
        }
        catch (ProcoreException failure) when (failure is ProcoreValidationException or { Status: 400 or 403 or 404 or 409 })
        {
            why = $"Procore refused it: {failure.Message}";
        }

        write.IsPartlyMade = why is not null;
        return why is null ? null
            : $"The cost code {(isNew ? "was created" : "stands in the project")}, and its WBS code with cost type '{type}' was not "
                + $"created. {why}";
    }

    private static List<ProcoreCostCode> Own(CodeIndex codes, PlannedCostCode planned) =>
        [.. Of(codes, planned).CostCodes(planned.FullCode).Where(Of(codes, planned).IsOwn)];

    private static CodeIndex Of(CodeIndex codes, PlannedCostCode planned) => planned.SubJob is { } subJob ? codes.In(subJob) : codes;

    private async Task<string?> SendAsync(long projectId, PlannedCostCode planned, CancellationToken cancellationToken)
    {
        var item = new CostCodeSync
        {
            OriginId = OriginIds.CostCode(session.Connection.OrganizationId, projectId, planned.FullCode, planned.SubJob?.Id),
            Code = planned.Code,
            Name = planned.Name,
            ParentId = planned.ParentId is { } parent ? parent : default(Optional<long?>),
        };

        // One that the sync made and a person calls otherwise now would be written over.
        var before = await DirectoryReader.ReadAsync(
            session.Clients.Procore.CostCodes.ListAsync(
                projectId, new() { OriginId = item.OriginId, SubJobId = planned.SubJob?.Id }, cancellationToken),
            code => code,
            cancellationToken).ConfigureAwait(false);
        if (before.Find(code => code.OriginId == item.OriginId) is { } made)
        {
            return $"It was created before, and is '{$"{made.FullCode} {made.Name}".TrimEnd()}' now.";
        }

        var procore = session.Clients.Procore;
        var answer = (await procore.CostCodes.SyncAsync(projectId, [item], planned.SubJob?.Id, cancellationToken).ConfigureAwait(false))
            .Items[0];
        return answer switch
        {
            { IsSaved: true } => null,
            {
                Outcome: SyncOutcome.Failed, Exception: null or ProcoreValidationException or ProcoreOriginConflictException
                or { Status: 400 or 403 or 404 or 409 }
            } =>
                CommitmentRefusal.Describe("Procore refused it", answer.Errors, answer.Exception),
            _ => throw answer.Exception ?? new ProcoreException($"Procore did not say what became of '{planned.FullCode}'."),
        };
    }
}
