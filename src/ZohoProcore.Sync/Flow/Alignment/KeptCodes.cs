using NodaTime;
using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>The codes of a project as they lie in the store, whichever process read them.</summary>
internal static class KeptCodes
{
    /// <summary>The codes, and when they were read; null where they never were.</summary>
    public static async ValueTask<(ProjectCodes? Codes, Instant At)> FindAsync(
        ISyncStore store, string connectionId, long projectId, CancellationToken cancellationToken)
    {
        var noted = await DirectoryNote.FindAsync(store, connectionId, DirectoryCache.CursorOf(projectId), cancellationToken)
            .ConfigureAwait(false);
        return noted is var (at, hash)
            && await store.GetSnapshotAsync(connectionId, hash, cancellationToken).ConfigureAwait(false) is { } json
            ? (StoredDocument.Read(json, DirectoryJson.Default.ProjectCodes), at)
            : default;
    }

    /// <summary>
    /// What is kept of the projects that leave out a code which others deleted, read once more where that is too old to doubt by. What
    /// nobody ever read says nothing.
    /// </summary>
    public static async Task<IReadOnlyList<ProjectCodes>> LeftOutAsync(
        ConnectionSession session,
        ISyncStore store,
        IReadOnlyList<AlignedCode> laid,
        IReadOnlyList<ProjectCodes> codes,
        CancellationToken cancellationToken)
    {
        var deleted = laid.Where(CodeAlignment.IsDeleted).Select(code => code.Code).ToList();
        var found = new List<ProjectCodes>();
        foreach (var project in codes.Where(project => deleted.Exists(code => CodeAlignment.LeavesOut(project, code))))
        {
            if (await FindAsync(store, session.Connection.Id, project.ProjectId, cancellationToken).ConfigureAwait(false)
                is not ({ } kept, _))
            {
                continue;
            }

            try
            {
                found.Add((await session.Directory.ProjectAsync(project.ProjectId, cancellationToken).ConfigureAwait(false)).Codes);
            }
            catch (ProcoreException failure) when (failure is not (ProcoreRateLimitException or ProcoreAuthenticationException))
            {
                found.Add(kept); // what can't be read now may be as it was
            }
        }

        return found;
    }
}
