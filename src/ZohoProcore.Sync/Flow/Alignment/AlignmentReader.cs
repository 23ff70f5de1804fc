using NodaTime;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>Reads the projects and cost codes of both sides fresh and lays them next to each other. Writes nothing.</summary>
internal sealed class AlignmentReader(ConnectionSession session, ISyncStore store, TimeProvider time)
{
    private static readonly ZohoOperation[] TagCalls =
    [
        ZohoOperationTable.Of("GET", "/reportingtags"), ZohoOperationTable.Of("GET", "/reportingtags/{tag_id}/options/all"),
    ];

    public async Task<AlignmentReport> ReadAsync(CancellationToken cancellationToken)
    {
        var at = Instant.FromDateTimeOffset(time.GetUtcNow());
        var odd = new UnreadableRows();
        var zoho = DirectoryReader.ReadZohoProjectsAsync(session.Clients, odd, cancellationToken);
        var procore = DirectoryReader.ReadProcoreProjectsAsync(session.Clients, odd, cancellationToken);
        await Task.WhenAll(zoho, procore).ConfigureAwait(false);
        var links = new LinkSet(
        [
            .. await LinksAsync(LinkKind.Project).ConfigureAwait(false), .. await LinksAsync(LinkKind.CostCode).ConfigureAwait(false),
        ]);
        var projects = ProjectAlignment.Of(
            await zoho.ConfigureAwait(false), await procore.ConfigureAwait(false), links, odd.Records ?? []);
        var codes = new List<ProjectCodes>();
        var common = projects.Where(row => row is { Zoho.IsActive: true, Procore.IsActive: true }).Select(row => row.Procore!.Id);
        foreach (var projectId in common.Distinct())
        {
            codes.Add(await CodesAsync(projectId, odd, cancellationToken).ConfigureAwait(false));
        }

        var (options, unknown) = await OptionsAsync(cancellationToken).ConfigureAwait(false);
        var aligned = CodeAlignment.Of(options, isComplete: unknown is null, codes, links);
        return new()
        {
            ConnectionId = session.Connection.Id,
            At = at,
            Projects = projects,
            Codes = aligned,
            ZohoCodesUnknown = unknown,
            OptionsNeeded = options?.Count + aligned.Count(code => code.Standing == AlignmentStanding.OnlyInProcore),
            Unreadable = odd.Records ?? [],
        };

        ValueTask<IReadOnlyList<Link>> LinksAsync(LinkKind kind) =>
            store.ListLinksAsync(session.Connection.Id, new() { Kind = kind }, cancellationToken);
    }

    private async Task<ProjectCodes> CodesAsync(long projectId, UnreadableRows odd, CancellationToken cancellationToken)
    {
        var own = new UnreadableRows();
        var codes = await DirectoryReader.ReadCostCodesAsync(session.Clients, projectId, own, cancellationToken).ConfigureAwait(false);
        odd.Take(own.Records);
        return new() { ProjectId = projectId, CostCodes = codes, Unreadable = own.Records };
    }

    /// <summary>Where Zoho Books has the codes, as they are written, and why that is not all of them, or not known.</summary>
    private async Task<(IReadOnlyList<CodeOption>? Options, string? Unknown)> OptionsAsync(CancellationToken cancellationToken)
    {
        var policies = session.Connection.Policies;
        if (policies.Mapping?.CostCode is { } place)
        {
            return (null, $"The cost codes of orders are written in '{place}', which no operation of Zoho Books lists.");
        }

        var granted = await session.Clients.Books.GetGrantedScopesAsync(cancellationToken).ConfigureAwait(false);
        if (granted is not null && ZohoOperationTable.MissingScopes(granted, TagCalls) is { Count: > 0 } missing)
        {
            return (null, $"Zoho Books does not let the reporting tags be read without the scope {string.Join(", ", missing)}.");
        }

        var odd = new List<string>();
        var tags = await DirectoryReader.ReadAsync(
            session.Clients.Books.ReportingTags.ListAsync(cancellationToken).OnUnreadable(row => odd.Add($"{row.Field}: {row.Reason}")),
            tag => tag,
            cancellationToken).ConfigureAwait(false);
        var named = tags.Where(tag => tag.TagName == policies.CostCodeTag).ToList();
        if (named is not [var tag])
        {
            return (null, named.Count == 0
                ? odd.Count > 0 ? $"A reporting tag of Zoho Books can't be read: field {odd[0]}"
                : $"Zoho Books has no reporting tag '{policies.CostCodeTag}', where policy has the cost codes of orders."
                : $"Zoho Books has {named.Count} reporting tags '{policies.CostCodeTag}'.");
        }

        odd.Clear();
        var options = await DirectoryReader.ReadAsync(
            session.Clients.Books.ReportingTags.ListOptionsAsync(tag.TagId, cancellationToken)
                .OnUnreadable(row => odd.Add($"{row.Field}: {row.Reason}")),
            option => new CodeOption((option.OptionName ?? string.Empty).Trim(), option.IsActive),
            cancellationToken).ConfigureAwait(false);
        return (
            [.. options.Where(option => option.Text.Length > 0)],
            odd.Count == 0 ? null : FormattableString.Invariant(
                $"{odd.Count} options of the reporting tag '{policies.CostCodeTag}' can't be read, the first because of field {odd[0]}"));
    }
}
