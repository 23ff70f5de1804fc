namespace ZohoProcore.Sync;

/// <summary>
/// What the sync knows of Zoho Books without any list: the ids of what it made there, and what is linked. What a list leaves out may stand
/// all the same, and is asked for by its id.
/// </summary>
internal sealed class MadeInZoho(ConnectionSession session, ISyncStore store)
{
    /// <summary>Where it is noted under which id something was made.</summary>
    public static string NoteOf(AlignmentStep step) => step.IsOfRecord ? NoteOf(step.Home, step.Name) : NoteOf(step.ProjectId);

    /// <summary>The project_ids of projects, by their ids in Procore; those of which nothing is known are not among them.</summary>
    public async Task<IReadOnlyDictionary<long, IReadOnlyList<string>>> IdsAsync(
        IReadOnlyCollection<long> projectIds, CancellationToken cancellationToken)
    {
        var known = new Dictionary<long, IReadOnlyList<string>>();
        var links = projectIds.Count == 0 ? [] : await store.ListLinksAsync(
            session.Connection.Id, new() { Kind = LinkKind.Project }, cancellationToken).ConfigureAwait(false);
        foreach (var id in projectIds)
        {
            var made = await NotedAsync(NoteOf(id), cancellationToken).ConfigureAwait(false);
            List<string> all =
            [
                .. links.Where(link => link.Status == LinkStatus.Confirmed && link.ProcoreId == id).Select(link => link.ZohoId),
                .. made is null ? Array.Empty<string>() : [made],
            ];
            if (all.Count > 0)
            {
                known[id] = [.. all.Distinct(StringComparer.Ordinal)];
            }
        }

        return known;
    }

    /// <summary>The project_id of each project that is linked, or was made, that Zoho Books does not list, and that stands there.</summary>
    /// <param name="projectIds">The projects, by their ids in Procore.</param>
    /// <param name="listed">The project_ids that are listed.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<IReadOnlyDictionary<long, string>> UnlistedAsync(
        IReadOnlyCollection<long> projectIds, IEnumerable<string> listed, CancellationToken cancellationToken)
    {
        var (lookup, unlisted, shown) = (
            new AlignmentLookup(session), new Dictionary<long, string>(), new HashSet<string>(listed, StringComparer.Ordinal));
        foreach (var known in await IdsAsync(projectIds, cancellationToken).ConfigureAwait(false))
        {
            foreach (var id in known.Value.Where(id => !shown.Contains(id)))
            {
                if (await session.Answers.GetAsync(
                    $"project {id}",
                    async () => (await lookup.StandsAsync(id, cancellationToken).ConfigureAwait(false), true)).ConfigureAwait(false))
                {
                    unlisted[known.Key] = id;
                }
            }
        }

        return unlisted;
    }

    /// <summary>Which of these names the sync made items, accounts or records under that stand, though no list shows them.</summary>
    public async Task<IReadOnlyCollection<string>> UnlistedAsync(
        CostCodeHome home, IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var unlisted = new HashSet<string>(StringComparer.Ordinal);
        var module = session.Connection.Policies.Mapping?.CostCodeModule;
        foreach (var name in names)
        {
            if (await NotedAsync(NoteOf(home, name), cancellationToken).ConfigureAwait(false) is { } id && await session.Answers.GetAsync(
                $"{home.Noun()} {id} {name}",
                async () => (
                    await CodeRecords.Of(session, home, module)!.StandsAsync(id, name, cancellationToken).ConfigureAwait(false), true))
                .ConfigureAwait(false))
            {
                _ = unlisted.Add(name);
            }
        }

        return unlisted;
    }

    private async Task<string?> NotedAsync(string note, CancellationToken cancellationToken) =>
        await store.GetCursorAsync(session.Connection.Id, note, cancellationToken).ConfigureAwait(false) is { Length: > 0 } id ? id : null;

    private static string NoteOf(long projectId) => FormattableString.Invariant($"aligned.made.{projectId}");

    private static string NoteOf(CostCodeHome home, string name) => $"aligned.made.{home.Noun()}.{ContentHash.Of(name).Substring(0, 32)}";
}
