using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// Reads the cost types of both sides: the options of the tag that policy has them in, and those of the company. Where orders have them in
/// a field, or there is no such tag because accounts say them, nobody chooses among options, and nothing is compared.
/// </summary>
internal sealed class CostTypeReader(ConnectionSession session, ISyncStore store)
{
    /// <summary>The report with cost types, and the tag that they are in; null where they are in none, or it is not known.</summary>
    /// <param name="report">Both sides without them.</param>
    /// <param name="codes">What was read of the tags for it.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<(AlignmentReport Report, TagReading? Tag)> BesideAsync(
        AlignmentReport report, TagReading codes, CancellationToken cancellationToken)
    {
        TagReading? read;
        try
        {
            read = await new TagReader(session).ReadTypesAsync(codes, cancellationToken).ConfigureAwait(false);
        }
        catch (ZohoBooksException refused) when (refused is ZohoBooksNotFoundException or ZohoBooksValidationException
            or ZohoBooksAuthenticationException { MissingScope: not null })
        {
            return (report with { ZohoCostTypesUnknown = refused.Message }, null); // who may not read tags has the rest of the report
        }

        if (read is not { } tag)
        {
            var policies = session.Connection.Policies;
            return (report with
            {
                CostTypesInNoTag = policies.Mapping?.CostType is { } place
                    ? $"The cost types of orders are written in '{place}' (the policy mapping.costType), whose values people write "
                        + "themselves."
                    : $"Zoho Books has no reporting tag '{policies.CostTypeTag}', where policy has the cost types of orders.",
            }, null);
        }

        if (tag.Codes is not { } options)
        {
            return (report with { ZohoCostTypesUnknown = tag.Unknown }, null);
        }

        var odd = new UnreadableRows();
        IReadOnlyList<ProcoreCostType> types = [];
        try
        {
            types = await DirectoryReader.ReadAsync(
                session.Clients.Procore.CostTypes.ListForCompanyAsync(cancellationToken: cancellationToken)
                    .OnUnreadable(row => odd.Add(ListedKind.CostType, row, "code")),
                type => new ProcoreCostType(type.Id, type.Code ?? string.Empty, type.Name ?? string.Empty),
                cancellationToken).ConfigureAwait(false);
        }
        catch (ProcoreException refused) when (refused.Status is 403 or 404)
        {
            const string All = "all cost types";
            odd.Take([new(ListedKind.CostType, string.Empty, All, refused.Message) { Names = [All] }]);
        }

        var aligned = CostTypeAlignment.Of(options, tag.Unknown is null, types, odd.Records is null);
        return (report with
        {
            ZohoCostTypesUnknown = tag.Unknown,
            CostTypes = aligned,
            CostTypeOptionsNeeded = tag.Options!.Count + aligned.Count(type => type.Standing == AlignmentStanding.OnlyInProcore),
            TypeOptions = options,
            TypesSeen = await new SeenCostTypes(session, store).ReadAsync(cancellationToken).ConfigureAwait(false),
            TypesElsewhere = await new SharedCodesReader(session.Connection, store).ReadTypesAsync(report.At, cancellationToken)
                .ConfigureAwait(false),
            Unreadable = [.. report.Unreadable, .. odd.Records ?? []],
        }, tag);
    }

    /// <summary>
    /// The cost types that lone options stood for, and that Procore does not find by their ids either: they were deleted, or are not shown
    /// any more.
    /// </summary>
    public async Task<IReadOnlyCollection<long>> NotFoundAsync(AlignmentReport report, CancellationToken cancellationToken)
    {
        var lone = new HashSet<string>(LoneTypeOptions.In(report).Select(one => one.Type.Code), StringComparer.Ordinal);
        var missing = new HashSet<long>();
        foreach (var seen in report.TypesSeen.Where(seen => lone.Contains(seen.Value)
            && report.CostTypes.All(type => !type.Ids.Contains(seen.Key))))
        {
            var name = FormattableString.Invariant($"cost type {seen.Key}");
            if (await session.Answers.GetAsync(name, () => IsMissingAsync(seen.Key, cancellationToken)).ConfigureAwait(false))
            {
                _ = missing.Add(seen.Key);
            }
        }

        return missing;
    }

    /// <summary>Whether Procore does not find it; and whether that stands until somebody looks again.</summary>
    private async Task<(bool IsMissing, bool IsCertain)> IsMissingAsync(long id, CancellationToken cancellationToken)
    {
        try
        {
            _ = await session.Clients.Procore.CostTypes.GetAsync(id, cancellationToken).ConfigureAwait(false);
            return (false, false);
        }
        catch (ProcoreNotFoundException)
        {
            return (true, true);
        }
        catch (ProcoreException refused) when (refused.Status is 403)
        {
            return (false, false); // who may not see it does not know
        }
    }
}
