using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// Makes the WBS codes that orders need: the call is an upsert by the combination. It has no description, which would overwrite that of
/// one that somebody made in between.
/// </summary>
internal sealed class OrderCodeWriter(ConnectionSession session)
{
    /// <summary>The code as Procore has it; null where it does not.</summary>
    public static string? Find(CodeIndex codes, PlannedWbsCode wanted)
    {
        var own = wanted.SubJob is { } subJob ? codes.In(subJob) : codes;
        return own.Codes.CostCodes.Where(code => code.Id == wanted.CostCodeId)
            .SelectMany(own.WbsCodes)
            .FirstOrDefault(code => code.CostType == wanted.CostType)?.Called;
    }

    /// <summary>Sends it.</summary>
    /// <returns>Why it can't be made; null where it was sent.</returns>
    public async Task<string?> SendAsync(OrderStep step, PlannedWbsCode code, CancellationToken cancellationToken)
    {
        var projectId = step.ProjectId;
        var segments = await DirectoryReader.ReadAsync(
            session.Clients.Procore.WorkBreakdown.ListSegmentsAsync(projectId, cancellationToken), segment => segment, cancellationToken)
            .ConfigureAwait(false);
        (WbsSegmentType Type, string Code)[] wanted =
        [
            (WbsSegmentType.CostCode, code.CostCode),
            (WbsSegmentType.CostType, code.CostType),
            .. code.SubJob is { } named ? [(WbsSegmentType.SubJob, named.Code)] : Array.Empty<(WbsSegmentType, string)>(),
        ];
        var others = segments.Where(segment => !wanted.Any(one => one.Type == segment.Type) && segment.Required != false
            && !(segment.Type == WbsSegmentType.SubJob && segment.Required is null)).ToList();
        if (others.Count > 0)
        {
            return "The project's codes need more than a cost code and a cost type, which the order does not say: "
                + string.Join(", ", others.Select(segment => $"'{segment.Name}'")) + ".";
        }

        var choices = new List<WbsSegmentChoice>();
        foreach (var (type, value) in wanted)
        {
            var found = segments.Where(segment => segment.Type == type).ToList();
            var subJobId = type == WbsSegmentType.CostCode ? code.SubJob?.Id : null;
            var items = found is not [var only] ? []
                : await ItemsAsync(projectId, only.Id, subJobId, cancellationToken).ConfigureAwait(false);

            // Without a sub job the list has the project's own values; a namesake among them would be another sub job's.
            var meant = items.Where(item => (item.PathCode ?? item.Code) == value).ToList();
            if (meant is not [var chosen])
            {
                var parts = code.SubJob is null ? "one cost code and one cost type" : "one sub job, one cost code and one cost type";
                return found.Count != 1 ? $"The project's codes are not made of {parts}."
                    : FormattableString.Invariant($"The project's segment '{found[0].Name}' has {meant.Count} active values '{value}'.");
            }

            // A service that passes over whose values were asked for would have the sub job booked to a namesake of its code.
            if (subJobId is not null && (await ItemsAsync(projectId, found[0].Id, null, cancellationToken).ConfigureAwait(false))
                .Select(item => item.Id).ToHashSet().SetEquals(items.Select(item => item.Id)))
            {
                return $"Procore lists the same values of the segment '{found[0].Name}' for the project and for its sub job "
                    + $"'{code.SubJob!.Code}', so which of them are the sub job's can't be told.";
            }

            choices.Add(new(found[0].Id, chosen.Id));
        }

        var procore = session.Clients.Procore;
        await procore.WorkBreakdown.CreateCodeAsync(projectId, new() { SegmentItems = choices }, cancellationToken).ConfigureAwait(false);
        return null;
    }

    private async Task<List<WbsSegmentItem>> ItemsAsync(
        long projectId, long segmentId, long? subJobId, CancellationToken cancellationToken) =>
        await DirectoryReader.ReadAsync(
            session.Clients.Procore.WorkBreakdown.ListSegmentItemsAsync(
                projectId, segmentId, new() { OnlyActive = true, SubJobId = subJobId }, cancellationToken),
            item => item,
            cancellationToken).ConfigureAwait(false);
}
