using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// Makes the WBS codes that orders need: the call is an upsert by the combination. It has no description, which would overwrite that of
/// one that somebody made in between.
/// </summary>
internal sealed class OrderCodeWriter(ConnectionSession session)
{
    private const int MostOffered = 500;

    /// <summary>The code as Procore has it; null where it does not.</summary>
    public static string? Find(CodeIndex codes, PlannedWbsCode wanted)
    {
        var own = wanted.SubJob is { } subJob ? codes.In(subJob) : codes;
        return own.Codes.CostCodes.Where(code => code.Id == wanted.CostCodeId)
            .SelectMany(own.WbsCodes)
            .FirstOrDefault(code => code.CostType == wanted.CostType && OrderSegmentValues.AreOf(code, wanted.Values ?? []))?.Called;
    }

    /// <summary>Sends it.</summary>
    /// <returns>Why it can't be made; null where it was sent.</returns>
    public async Task<string?> SendAsync(OrderGapWrite write, PlannedWbsCode code, CancellationToken cancellationToken)
    {
        var projectId = write.Step.ProjectId;
        if (!write.IsDecided
            && await AllowedCostTypes.WhyNotAsync(session, projectId, code, cancellationToken).ConfigureAwait(false) is { } disallowed)
        {
            return disallowed;
        }

        var segments = await DirectoryReader.ReadAsync(
            session.Clients.Procore.WorkBreakdown.ListSegmentsAsync(projectId, cancellationToken), segment => segment, cancellationToken)
            .ConfigureAwait(false);
        (WbsSegmentType Type, string Code)[] wanted =
        [
            (WbsSegmentType.CostCode, code.CostCode),
            (WbsSegmentType.CostType, code.CostType),
            .. code.SubJob is { } named ? [(WbsSegmentType.SubJob, named.Code)] : Array.Empty<(WbsSegmentType, string)>(),
        ];
        var subJob = segments.Find(segment =>
            segment.Type == WbsSegmentType.SubJob && segment.Required == true && code.SubJob is null);
        if (subJob is not null)
        {
            return $"The project's codes need a value of '{subJob.Name}', which the order does not say.";
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

        var others = segments.FindAll(segment => segment.Type != WbsSegmentType.SubJob && !wanted.Any(one => one.Type == segment.Type));
        if (await ValuesAsync(write, others, code.Values ?? [], choices, cancellationToken).ConfigureAwait(false) is { } lacking)
        {
            return lacking;
        }

        var procore = session.Clients.Procore;
        await procore.WorkBreakdown.CreateCodeAsync(projectId, new() { SegmentItems = choices }, cancellationToken).ConfigureAwait(false);
        return null;
    }

    /// <summary>Chooses the values of segments of the company's own, or says why not: none is guessed.</summary>
    private async Task<string?> ValuesAsync(
        OrderGapWrite write,
        List<WbsSegment> segments,
        IReadOnlyList<PlannedSegmentValue> values,
        List<WbsSegmentChoice> choices,
        CancellationToken cancellationToken)
    {
        var asked = values.Count > 0 ? segments : segments.FindAll(segment => segment.Required != false);
        var all = new List<(WbsSegment Segment, WbsSegmentItem Item)>();
        foreach (var segment in asked)
        {
            var items = await ItemsAsync(write.Step.ProjectId, segment.Id, null, cancellationToken).ConfigureAwait(false);
            all.AddRange(items.Select(item => (segment, item)));
        }

        // What a person chose tells which of two namesakes the line means.
        foreach (var value in values.OrderByDescending(value => value.Id != 0))
        {
            var meant = all.FindAll(one =>
                OrderSegmentValues.IsMeant(value, CodeOf(one.Item), one.Segment.Name) && (value.Id == 0 || value.Id == one.Item.Id));
            if (meant.Exists(one => choices.Exists(choice => choice == new WbsSegmentChoice(one.Segment.Id, one.Item.Id))))
            {
                continue;
            }

            if (meant is not [var (segment, item)])
            {
                write.Offered = Offer(meant);
                return meant.Count == 0 ? $"No segment of the project's codes has an active value '{value.Called}'."
                    : $"Several values of the project's segments may be '{value.Called}'.";
            }

            if (choices.Exists(choice => choice.SegmentId == segment.Id))
            {
                return $"The project's segment '{segment.Name}' has one value alone, and is to have '{value.Called}' beside another one.";
            }

            choices.Add(new(segment.Id, item.Id));
        }

        var lacking = asked.FindAll(segment =>
            segment.Required != false && !choices.Exists(choice => choice.SegmentId == segment.Id));
        if (lacking.Count == 0)
        {
            return null;
        }

        write.Offered = Offer(all.FindAll(one => one.Segment.Id == lacking[0].Id));
        return "The project's codes need more than a cost code and a cost type, which the order does not say: "
            + string.Join(", ", lacking.Select(segment => $"'{segment.Name}'")) + "."
            + (write.Offered.Count > 0 ? string.Empty : $" '{lacking[0].Name}' has no active value in Procore yet.");
    }

    private static IReadOnlyList<Candidate> Offer(List<(WbsSegment Segment, WbsSegmentItem Item)> values) =>
    [
        .. values.Where(one => CodeOf(one.Item).Length > 0).Take(MostOffered)
            .Select(one => new Candidate(one.Item.Id, one.Item.Name ?? string.Empty, $"a value of '{one.Segment.Name}'")
            {
                Number = CodeOf(one.Item),
                Segment = one.Segment.Name is { Length: > 0 } segment ? segment : null,
            }),
    ];

    private static string CodeOf(WbsSegmentItem item) => item.PathCode ?? item.Code ?? string.Empty;

    private async Task<List<WbsSegmentItem>> ItemsAsync(
        long projectId, long segmentId, long? subJobId, CancellationToken cancellationToken) =>
        await DirectoryReader.ReadAsync(
            session.Clients.Procore.WorkBreakdown.ListSegmentItemsAsync(
                projectId, segmentId, new() { OnlyActive = true, SubJobId = subJobId }, cancellationToken),
            item => item,
            cancellationToken).ConfigureAwait(false);
}
