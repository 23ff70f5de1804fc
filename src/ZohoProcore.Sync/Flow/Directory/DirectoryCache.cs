using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace ZohoProcore.Sync;

/// <summary>
/// The directory of one connection. It is read when it is needed and too old, is kept in the store so that a restart does not read it
/// again.
/// </summary>
internal sealed class DirectoryCache(
    Connection connection, ConnectionClients clients, ISyncStore store, OwnerStore owner, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Dictionary<long, (CodeIndex Index, Instant At, Instant AskedAt)> _projects = [];
    private readonly Dictionary<long, (HashSet<long> Vendors, Instant At)> _projectVendors = [];
    private readonly Dictionary<string, (ZohoVendor? Vendor, Instant At)> _vendors = new(StringComparer.Ordinal);
    private readonly CompanyCache _company = new(connection, clients, store, owner, time);

    public Task<CompanyIndex> CompanyAsync(CancellationToken cancellationToken) => LockedAsync(
        () => _company.GetAsync(cancellationToken), cancellationToken);

    /// <summary>The vendors and projects as they were read last, however long ago; null when they never were.</summary>
    public Task<CompanyIndex?> KnownCompanyAsync(CancellationToken cancellationToken) => LockedAsync(
        async () => await _company.KeptAsync(cancellationToken).ConfigureAwait(false) is var (index, _) ? index : null, cancellationToken);

    /// <summary>When those were read; null when they never were.</summary>
    public Task<Instant?> CompanyReadAtAsync(CancellationToken cancellationToken) => LockedAsync<Instant?>(
        async () => await _company.KeptAsync(cancellationToken).ConfigureAwait(false) is var (_, at) ? at : null, cancellationToken);

    public Task<CodeIndex> ProjectAsync(long projectId, CancellationToken cancellationToken) => LockedAsync(
        async () =>
        {
            if (!_projects.TryGetValue(projectId, out var known) || !DirectoryNote.IsTrusted(known.AskedAt, Now())
                || IsOld(known.At) || IsMissing(known.Index.Codes))
            {
                _projects[projectId] = known = await LoadProjectAsync(projectId, force: false, cancellationToken).ConfigureAwait(false);
            }

            return known.Index;
        },
        cancellationToken);

    /// <summary>A vendor's own record in Zoho; null when Zoho does not have it.</summary>
    public Task<ZohoVendor?> VendorAsync(string contactId, CancellationToken cancellationToken) => LockedAsync(
        async () =>
        {
            if (!_vendors.TryGetValue(contactId, out var known) || IsOld(known.At))
            {
                var at = Now();
                _vendors[contactId] = known = (
                    await DirectoryReader.ReadVendorAsync(clients, contactId, cancellationToken).ConfigureAwait(false), at);
            }

            return known.Vendor;
        },
        cancellationToken);

    /// <summary>Reads the vendors and projects of both sides again.</summary>
    public Task<CompanyIndex> RefreshCompanyAsync(CancellationToken cancellationToken) => LockedAsync(
        async () =>
        {
            _projectVendors.Clear();
            _vendors.Clear();
            return await _company.RefreshAsync(cancellationToken).ConfigureAwait(false);
        },
        cancellationToken);

    /// <summary>Reads one vendor of either side again; the whole directory where that says too little of it.</summary>
    public Task<(CompanyIndex Index, bool IsWhole)> RefreshVendorAsync(
        VendorSide side, string id, Instant due, CancellationToken cancellationToken) => LockedAsync(
        async () =>
        {
            _vendors.Remove(id);
            return await _company.RefreshVendorAsync(side, id, due, cancellationToken).ConfigureAwait(false);
        },
        cancellationToken);

    /// <summary>Reads the codes of a project again, or of every project in use, whoever read them and however long ago.</summary>
    /// <param name="projectId">The project; null for every one in use.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>What was read again. Codes that nobody ever needed are not.</returns>
    public Task<IReadOnlyDictionary<long, CodeIndex>> RefreshProjectsAsync(
        long? projectId, CancellationToken cancellationToken) => LockedAsync<IReadOnlyDictionary<long, CodeIndex>>(
        async () =>
        {
            var read = new SortedDictionary<long, CodeIndex>();
            var ids = projectId is { } one ? [one] : await KnownProjectsAsync(cancellationToken).ConfigureAwait(false);
            foreach (var id in ids)
            {
                // A project that was withdrawn is read again when somebody needs it.
                if (projectId is null && _company.Known is { } company && company.ProcoreProject(id) is null)
                {
                    _ = _projects.Remove(id);
                    continue;
                }

                if (await store.GetCursorAsync(connection.Id, CursorOf(id), cancellationToken).ConfigureAwait(false) is not null)
                {
                    _projects[id] = await LoadProjectAsync(id, force: true, cancellationToken).ConfigureAwait(false);
                    read[id] = _projects[id].Index;
                }
            }

            return read;
        },
        cancellationToken);

    /// <summary>The codes of a project, or of every project in use, as they were read last.</summary>
    public Task<IReadOnlyList<CodeIndex>> KnownProjectsAsync(long? projectId, CancellationToken cancellationToken) => LockedAsync(
        () => Task.FromResult<IReadOnlyList<CodeIndex>>(
        [
            .. _projects
                .Where(known => projectId is null || known.Key == projectId)
                .OrderBy(known => known.Key)
                .Select(known => known.Value.Index),
        ]),
        cancellationToken);

    /// <summary>Lets go of a state that no kept plan rests on, unless it is of now or of the last hour.</summary>
    public Task LetGoAsync(string hash, CancellationToken cancellationToken) => LockedAsync(
        () => Afresh.DecideAsync(async () =>
        {
            if (await DirectoryHistory.LetGoAsync(store, connection.Id, hash, cancellationToken).ConfigureAwait(false) is { } changes)
            {
                await owner.SaveAsync(changes, cancellationToken).ConfigureAwait(false);
            }

            return hash;
        }).AsTask(),
        cancellationToken);

    /// <summary>The vendors that are in a project's directory. The set belongs to the caller.</summary>
    public Task<HashSet<long>> ProjectVendorsAsync(long projectId, CancellationToken cancellationToken) => LockedAsync(
        async () =>
        {
            if (!_projectVendors.TryGetValue(projectId, out var known) || IsOld(known.At))
            {
                var at = Now();
                var vendors = await DirectoryReader.ReadProjectVendorsAsync(clients, projectId, cancellationToken).ConfigureAwait(false);
                _projectVendors[projectId] = known = ([.. vendors], at);
            }

            return new HashSet<long>(known.Vendors);
        },
        cancellationToken);

    /// <summary>Notes that the sync itself added a vendor to a project.</summary>
    public Task NoteVendorInProjectAsync(long vendorId, long projectId, CancellationToken cancellationToken) => LockedAsync(
        () => Task.FromResult(_projectVendors.TryGetValue(projectId, out var known) && known.Vendors.Add(vendorId)),
        cancellationToken);

    public void Dispose() => _gate.Dispose();

    private async Task<(CodeIndex Index, Instant At, Instant AskedAt)> LoadProjectAsync(
        long projectId, bool force, CancellationToken cancellationToken)
    {
        var at = Now();
        if (!force && await FindKeptAsync(projectId, cancellationToken).ConfigureAwait(false) is var (kept, keptAt)
            && !IsOld(keptAt) && !IsMissing(kept.Codes))
        {
            return (kept, keptAt, at);
        }

        CodeIndex index = new(await DirectoryReader.ReadProjectAsync(clients, projectId, connection.Policies.Mapping, cancellationToken)
            .ConfigureAwait(false));
        var cursor = CursorOf(projectId);
        return await Afresh.DecideAsync(async () =>
        {
            var before = await DirectoryNote.FindAsync(store, connection.Id, cursor, cancellationToken).ConfigureAwait(false);
            var changes = await new DirectoryHistory(store, connection.Id, cursor).KeepAsync(
                index.Hash,
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    [index.Hash] = JsonSerializer.Serialize(index.Codes, DirectoryJson.Default.ProjectCodes),
                },
                before is var (_, given) && given != index.Hash ? [given] : [],
                DirectoryMarks.Keeping(cursor, before?.Hash, index.Hash, at),
                Now(),
                cancellationToken).ConfigureAwait(false);
            await owner.SaveAsync(changes, cancellationToken).ConfigureAwait(false);
            return (index, at, at);
        }).ConfigureAwait(false);
    }

    /// <summary>What was read last, however old it is: too old to decide by, it still tells what is not as it was.</summary>
    private async Task<(CodeIndex Index, Instant At)?> FindKeptAsync(long projectId, CancellationToken cancellationToken)
    {
        var known = _projects.TryGetValue(projectId, out var read) ? read.Index : null;
        if (await DirectoryHistory.FindAsync(store, owner, connection.Id, CursorOf(projectId), known?.Hash, cancellationToken)
            .ConfigureAwait(false) is not var (at, hash))
        {
            return null;
        }

        if (known?.Hash == hash)
        {
            return (known, at);
        }

        var json = await store.GetSnapshotAsync(connection.Id, hash, cancellationToken).ConfigureAwait(false);
        return json is not null && StoredDocument.Read(json, DirectoryJson.Default.ProjectCodes) is { } codes ? (new(codes), at) : null;
    }

    private async Task<T> LockedAsync<T>(Func<Task<T>> action, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await action().ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<List<long>> KnownProjectsAsync(CancellationToken cancellationToken)
    {
        var links = await store.ListLinksAsync(connection.Id, new() { Kind = LinkKind.Project }, cancellationToken).ConfigureAwait(false);
        var linked = links.Where(link => link.Status == LinkStatus.Confirmed).Select(link => link.ProcoreId);
        return [.. linked.Concat(_projects.Keys).Distinct().OrderBy(id => id)];
    }

    /// <summary>Whether policy asks for something that was not read with a project's codes.</summary>
    private bool IsMissing(ProjectCodes codes) => CostCodeReader.IsMissingIn(codes, connection.Policies.Mapping);

    internal static string CursorOf(long projectId) => FormattableString.Invariant($"{CompanyCache.Cursor}/{projectId}");

    private bool IsOld(Instant at) => DirectoryNote.IsOld(at, Now(), connection);

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
