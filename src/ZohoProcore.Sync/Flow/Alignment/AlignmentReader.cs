using System.Globalization;
using NodaTime;
using Procore.Client;

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
        var isTag = session.Connection.Policies.Mapping?.CostCode is null;
        var options = isTag ? tag.Codes
            : await new OrderCodeTexts(store, session.Connection).ReadAsync(cancellationToken).ConfigureAwait(false);

        // In a field people may write any code: only what they wrote can be wrong.
        var aligned = CodeAlignment.Of(options, isComplete: isTag && tag.Unknown is null, codes, links)
            .Where(code => isTag || code.Options.Count > 0).Select(code => code with { IsWritten = !isTag }).ToList();
        return (new()
        {
            ConnectionId = session.Connection.Id,
            At = at,
            Projects = projects,
            Codes = aligned,
            IsTag = isTag,
            ZohoCodesUnknown = isTag ? tag.Unknown : null,
            OptionsNeeded = tag.Options?.Count + aligned.Count(code => code.Standing == AlignmentStanding.OnlyInProcore),
            Unreadable = odd.Records ?? [],
        }, tag);

        ValueTask<IReadOnlyList<Link>> LinksAsync(LinkKind kind) =>
            store.ListLinksAsync(session.Connection.Id, new() { Kind = kind }, cancellationToken);
    }

    private async Task<ProjectCodes> CodesAsync(long projectId, UnreadableRows odd, CancellationToken cancellationToken)
    {
        var own = new UnreadableRows();
        try
        {
            var codes = await DirectoryReader.ReadCostCodesAsync(session.Clients, projectId, own, cancellationToken).ConfigureAwait(false);
            odd.Take(own.Records);
            return new() { ProjectId = projectId, CostCodes = codes, Unreadable = own.Records };
        }
        catch (ProcoreException failure) when (failure is { Status: 403 or 404 })
        {
            // What the service account may not see of one project says nothing about the others.
            var id = projectId.ToString(CultureInfo.InvariantCulture);
            IReadOnlyList<UnreadableRecord> all = [new(ListedKind.CostCode, id, "all cost codes of the project", failure.Message)];
            odd.Take(all);
            return new() { ProjectId = projectId, Unreadable = all };
        }
    }
}
