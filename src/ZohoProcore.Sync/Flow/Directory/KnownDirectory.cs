using System.Runtime.CompilerServices;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// The vendors and projects of both sides as they were read last and are kept in the store: neither service is asked. Vendors are read a
/// page at a time while they are enumerated, however many there are.
/// </summary>
public sealed class KnownDirectory
{
    private readonly ISyncStore _store;
    private readonly string _connectionId;
    private readonly CompanyDirectory _rest;
    private readonly StoredCompany? _pages;

    private KnownDirectory(ISyncStore store, string connectionId, Instant at, CompanyDirectory rest, StoredCompany? pages) =>
        (_store, _connectionId, At, _rest, _pages) = (store, connectionId, at, rest, pages);

    /// <summary>When the reading of both sides began.</summary>
    public Instant At { get; }

    /// <summary>The projects of the Zoho Books organization.</summary>
    public IReadOnlyList<ZohoProject> ZohoProjects => _rest.ZohoProjects;

    /// <summary>The projects of the Procore company that the service account can see, inactive ones included.</summary>
    public IReadOnlyList<ProcoreProject> ProcoreProjects => _rest.ProcoreProjects;

    /// <summary>What was there and could not be read: what is not found may be one of them.</summary>
    public IReadOnlyList<UnreadableRecord> Unreadable => _rest.Unreadable ?? [];

    /// <summary>Reads the vendors of the Zoho Books organization in the order of their ids, compared as text.</summary>
    /// <param name="after">Only those whose ids come after this one: where an earlier reading stopped; null for all.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <exception cref="ChangesOutdatedException">The directory was read again meanwhile, and what it was before is not kept.</exception>
    public IAsyncEnumerable<ZohoVendor> ReadZohoVendorsAsync(string? after = null, CancellationToken cancellationToken = default) =>
        ReadAsync(
            StoredCompany.Zoho,
            _rest.ZohoVendors,
            _pages?.ZohoPages,
            _pages?.ZohoGroups,
            vendor => after is null || string.CompareOrdinal(vendor.Id, after) > 0,
            cancellationToken);

    /// <summary>Reads the vendors of the Procore company in the order of their ids, inactive ones included.</summary>
    /// <param name="after">Only those whose ids come after this one: where an earlier reading stopped; null for all.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <exception cref="ChangesOutdatedException">The directory was read again meanwhile, and what it was before is not kept.</exception>
    public IAsyncEnumerable<ProcoreVendor> ReadProcoreVendorsAsync(long? after = null, CancellationToken cancellationToken = default) =>
        ReadAsync(
            StoredCompany.Procore,
            _rest.ProcoreVendors,
            _pages?.ProcorePages,
            _pages?.ProcoreGroups,
            vendor => after is null || vendor.Id > after,
            cancellationToken);

    /// <summary>What was read last; null where nothing was yet, or it is not kept.</summary>
    internal static async ValueTask<KnownDirectory?> FindAsync(ISyncStore store, string connectionId, CancellationToken cancellationToken)
    {
        var noted = await DirectoryNote.FindAsync(store, connectionId, CompanyCache.Cursor, cancellationToken).ConfigureAwait(false);
        if (noted is not var (at, hash)
            || await store.GetSnapshotAsync(connectionId, hash, cancellationToken).ConfigureAwait(false) is not { } json)
        {
            return null;
        }

        var pages = StoredDirectories.InPages(json);
        var rest = pages is null ? StoredDocument.Read(json, DirectoryJson.Default.CompanyDirectory) : pages.Rest;
        return rest is null ? null : new(store, connectionId, at, rest, pages);
    }

    private async IAsyncEnumerable<T> ReadAsync<T>(
        VendorKind<T> kind,
        IReadOnlyList<T> whole,
        IReadOnlyList<string>? hashes,
        IReadOnlyList<string>? groups,
        Func<T, bool> isWanted,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        if (hashes is null)
        {
            foreach (var vendor in whole.OrderBy(vendor => vendor, kind).Where(isWanted))
            {
                yield return vendor;
            }

            yield break;
        }

        var pages = await StoredDirectories.NamedAsync(_store, _connectionId, hashes, groups, cancellationToken).ConfigureAwait(false);
        foreach (var hash in pages ?? throw Gone())
        {
            var page = await _store.GetSnapshotAsync(_connectionId, hash, cancellationToken).ConfigureAwait(false) ?? throw Gone();
            foreach (var vendor in (StoredDocument.Read(page, kind.Type) ?? []).Where(isWanted))
            {
                yield return vendor;
            }
        }
    }

    private ChangesOutdatedException Gone() => new(_connectionId, "the directory");
}
