using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// Reads from the store which cost codes the companies have to which other connections lead from the same organization: those of the
/// projects that stand on both sides there, by a link or a number, as they read them last.
/// </summary>
internal sealed class SharedCodesReader(Connection connection, ISyncStore store)
{
    /// <summary>The codes; null where no other connection leads from the organization.</summary>
    /// <param name="now">By now: what was read too long ago has its codes still, and may lack others.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public Task<CodesElsewhere?> ReadAsync(Instant now, CancellationToken cancellationToken) => ReadAsync(
        now,
        codes => codes.CostCodes.Where(code => code is { IsDeleted: false, FullCode.Length: > 0 })
            .Select(code => (code.FullCode, code.Name)),
        [ListedKind.CostCode, ListedKind.SubJob],
        cancellationToken);

    /// <summary>The cost types; null where no other connection leads from the organization.</summary>
    /// <param name="now">By now: what was read too long ago has its cost types still, and may lack others.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public Task<CodesElsewhere?> ReadTypesAsync(Instant now, CancellationToken cancellationToken) => ReadAsync(
        now, codes => codes.CostTypes.Select(type => (type.Code, type.Name)), [ListedKind.CostType], cancellationToken);

    private async Task<CodesElsewhere?> ReadAsync(
        Instant now,
        Func<ProjectCodes, IEnumerable<(string Code, string Name)>> of,
        ListedKind[] kinds,
        CancellationToken cancellationToken)
    {
        var (others, read, unread) = (0, new List<ProjectCodes>(), new List<string>());
        foreach (var other in await store.ListSharingAsync(connection, cancellationToken).ConfigureAwait(false))
        {
            if (connection.SharesBooksWith(other))
            {
                others++;
                if (!await AddAsync(other, read, kinds, now, cancellationToken).ConfigureAwait(false))
                {
                    unread.Add($"'{other.Id}'");
                }
            }
        }

        return others == 0 ? null : new(
            read.SelectMany(of).ToLookup(one => one.Code, one => one.Name, StringComparer.Ordinal), unread.Count == 0)
        {
            Unread = string.Join(", ", unread),
        };
    }

    /// <summary>Adds the codes of one of them.</summary>
    /// <returns>Whether all of them are known.</returns>
    private async Task<bool> AddAsync(
        Connection other, List<ProjectCodes> all, ListedKind[] kinds, Instant now, CancellationToken cancellationToken)
    {
        if (await KnownDirectory.FindAsync(store, other.Id, cancellationToken).ConfigureAwait(false) is not { } known)
        {
            return false;
        }

        var links = await store.ListLinksAsync(other.Id, new() { Kind = LinkKind.Project }, cancellationToken).ConfigureAwait(false);
        var projects = ProjectAlignment.Of(known.ZohoProjects, known.ProcoreProjects, new(links), known.Unreadable);
        var common = projects.Where(row => row is { Zoho.IsActive: true, Procore.IsActive: true }).Select(row => row.Procore!.Id).ToList();

        // What can be any of several projects can have the codes of each; what nobody sees, or shows none, can have any.
        var maybe = projects.Where(row => row.Zoho is { IsActive: true }).SelectMany(row => row.MaybeProcore)
            .Where(project => project.IsActive).Select(project => project.Id);
        var isWhole = !projects.Any(row => row.IsUnseen) && !DirectoryNote.IsOld(known.At, now, other);
        var before = all.Count;
        foreach (var projectId in common.Concat(maybe).Distinct())
        {
            if (await KeptCodes.FindAsync(store, other.Id, projectId, cancellationToken).ConfigureAwait(false)
                is ({ CostCodes.Count: > 0 } read, var at))
            {
                all.Add(read);
                isWhole &= !DirectoryNote.IsOld(at, now, other) && read.Unreadable?.Any(record => kinds.Contains(record.Kind)) != true;
            }
            else
            {
                isWhole = false;
            }
        }

        // Cost types are the company's, whether any of its projects stands on both sides or not.
        return isWhole && (all.Count > before || !kinds.Contains(ListedKind.CostType));
    }
}
