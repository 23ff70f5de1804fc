using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Reads the projects and cost codes of both sides fresh and lays them next to each other. Writes nothing.</summary>
internal sealed class AlignmentReader(ConnectionSession session, ISyncStore store, TimeProvider time)
{
    public async Task<AlignmentReport> ReadAsync(CancellationToken cancellationToken) =>
        (await ReadWithTagAsync(cancellationToken).ConfigureAwait(false)).Report;

    /// <summary>Both sides, and the tag that the cost codes are in.</summary>
    public async Task<(AlignmentReport Report, TagReading Tag)> ReadWithTagAsync(CancellationToken cancellationToken)
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

        var tag = await new TagReader(session).ReadAsync(cancellationToken).ConfigureAwait(false);
        var aligned = CodeAlignment.Of(tag.Codes, isComplete: tag.Unknown is null, codes, links);
        return (new()
        {
            ConnectionId = session.Connection.Id,
            At = at,
            Projects = projects,
            Codes = aligned,
            ZohoCodesUnknown = tag.Unknown,
            OptionsNeeded = tag.Options?.Count + aligned.Count(code => code.Standing == AlignmentStanding.OnlyInProcore),
            Unreadable = odd.Records ?? [],
        }, tag);

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
}
