using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// Reads the cost types of both sides: the options of the tag that policy has them in, and those of the company. Where orders have them in
/// a field, or there is no such tag because accounts say them, nobody chooses among options, and nothing is compared.
/// </summary>
internal sealed class CostTypeReader(ConnectionSession session)
{
    /// <summary>The report with cost types.</summary>
    /// <param name="report">Both sides without them.</param>
    /// <param name="codes">What was read of the tags for it.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<AlignmentReport> BesideAsync(AlignmentReport report, TagReading codes, CancellationToken cancellationToken)
    {
        TagReading? read;
        try
        {
            read = await new TagReader(session).ReadTypesAsync(codes, cancellationToken).ConfigureAwait(false);
        }
        catch (ZohoBooksException refused) when (refused is ZohoBooksNotFoundException or ZohoBooksValidationException
            or ZohoBooksAuthenticationException { MissingScope: not null })
        {
            return report with { ZohoCostTypesUnknown = refused.Message }; // who may not read tags has the rest of the report
        }

        if (read is not { } tag)
        {
            return report;
        }

        if (tag.Codes is not { } options)
        {
            return report with { ZohoCostTypesUnknown = tag.Unknown };
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

        return report with
        {
            ZohoCostTypesUnknown = tag.Unknown,
            CostTypes = CostTypeAlignment.Of(options, tag.Unknown is null, types, odd.Records is null),
            Unreadable = [.. report.Unreadable, .. odd.Records ?? []],
        };
    }
}
