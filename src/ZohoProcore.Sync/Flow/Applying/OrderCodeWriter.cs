using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// Makes the WBS codes that orders need, each once: right before, the project's codes are read again, and the call is an upsert by the
/// combination. It has no description, which would overwrite that of one that somebody made in between.
/// </summary>
internal sealed class OrderCodeWriter(ConnectionSession session)
{
    /// <summary>Makes them. What is not known to have come out one way or the other is an exception.</summary>
    public async Task MakeAsync(IReadOnlyList<OrderCodeWrite> writes, CancellationToken cancellationToken)
    {
        foreach (var write in writes)
        {
            if (await FindAsync(write, cancellationToken).ConfigureAwait(false) is { } there)
            {
                write.Made = $"Procore has {there.FlatCode} already.";
                continue;
            }

            try
            {
                await SendAsync(write, cancellationToken).ConfigureAwait(false);
            }
            catch (ProcoreException failure) when (failure is ProcoreValidationException || failure.Status is 400 or 403 or 404 or 409)
            {
                write.Refusal = $"Procore refused it: {failure.Message}";
            }

            write.Made = write.Refusal is not null ? null
                : await FindAsync(write, cancellationToken).ConfigureAwait(false) is { } made ? $"Procore has {made.FlatCode} now."
                : throw new ProcoreException($"Procore took the WBS code of {write.Code.Name}, and does not show it.");
        }
    }

    /// <summary>The code as Procore has it now; null where it does not.</summary>
    private async Task<ProcoreWbsCode?> FindAsync(OrderCodeWrite write, CancellationToken cancellationToken)
    {
        var read = await session.Directory.RefreshProjectsAsync(write.Step.ProjectId, cancellationToken).ConfigureAwait(false);
        var codes = read.TryGetValue(write.Step.ProjectId, out var index)
            ? index
            : await session.Directory.ProjectAsync(write.Step.ProjectId, cancellationToken).ConfigureAwait(false);
        return codes.Codes.CostCodes.Where(code => code.Id == write.Code.CostCodeId)
            .SelectMany(codes.WbsCodes)
            .FirstOrDefault(code => code.CostType == write.Code.CostType);
    }

    private async Task SendAsync(OrderCodeWrite write, CancellationToken cancellationToken)
    {
        var projectId = write.Step.ProjectId;
        var segments = await DirectoryReader.ReadAsync(
            session.Clients.Procore.WorkBreakdown.ListSegmentsAsync(projectId, cancellationToken), segment => segment, cancellationToken)
            .ConfigureAwait(false);
        var others = segments.Where(segment => !IsOurs(segment) && segment.Required != false
            && !(segment.Type == WbsSegmentType.SubJob && segment.Required is null)).ToList();
        if (others.Count > 0)
        {
            write.Refusal = "The project's codes need more than a cost code and a cost type, which the order does not say: "
                + string.Join(", ", others.Select(segment => $"'{segment.Name}'")) + ".";
            return;
        }

        var choices = new List<WbsSegmentChoice>();
        (WbsSegmentType Type, string Code)[] wanted =
            [(WbsSegmentType.CostCode, write.Code.CostCode), (WbsSegmentType.CostType, write.Code.CostType)];
        foreach (var (type, code) in wanted)
        {
            var found = segments.Where(segment => segment.Type == type).ToList();
            var items = found is not [var only] ? [] : await DirectoryReader.ReadAsync(
                session.Clients.Procore.WorkBreakdown.ListSegmentItemsAsync(
                    projectId, only.Id, new() { OnlyActive = true }, cancellationToken),
                item => item,
                cancellationToken).ConfigureAwait(false);

            // Without a sub job the list has the project's own values; a namesake among them would be another sub job's.
            var meant = items.Where(item => (item.PathCode ?? item.Code) == code).ToList();
            if (meant is not [var value])
            {
                write.Refusal = found.Count != 1 ? "The project's codes are not made of one cost code and one cost type."
                    : FormattableString.Invariant($"The project's segment '{found[0].Name}' has {meant.Count} active values '{code}'.");
                return;
            }

            choices.Add(new(found[0].Id, value.Id));
        }

        var procore = await session.ToWriteAsync(cancellationToken).ConfigureAwait(false);
        await procore.WorkBreakdown.CreateCodeAsync(projectId, new() { SegmentItems = choices }, cancellationToken).ConfigureAwait(false);
    }

    private static bool IsOurs(WbsSegment segment) => segment.Type == WbsSegmentType.CostCode || segment.Type == WbsSegmentType.CostType;
}
