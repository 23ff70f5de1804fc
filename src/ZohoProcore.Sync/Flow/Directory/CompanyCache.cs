using System.Globalization;
using NodaTime;
using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// The vendors and projects of one connection: read when they are needed and too old, one vendor at a time when it is known which one
/// changed, and kept in the store in pages, so that neither a restart nor a change reads or writes all of it again.
/// </summary>
internal sealed class CompanyCache(
    Connection connection, ConnectionClients clients, ISyncStore store, OwnerStore owner, TimeProvider time)
{
    public const string Cursor = "directory";

    private const int OfPage = 200;

    private (CompanyIndex Index, Instant At)? _company;
    private Instant? _askedAt;
    private int _oneByOne;
    private bool _isProcoreSilent;

    /// <summary>The directory as this process has it; null before it was needed.</summary>
    public CompanyIndex? Known => _company?.Index;

    public async Task<CompanyIndex> GetAsync(CancellationToken cancellationToken)
    {
        if (await KeptAsync(cancellationToken).ConfigureAwait(false) is not var (index, at) || DirectoryNote.IsOld(at, Now(), connection))
        {
            index = await RefreshAsync(cancellationToken).ConfigureAwait(false);
        }

        var (directory, policy) = (index.Directory, connection.Policies.Cost);
        return MeasureReader.IsMissingIn(directory, policy) || MeasureReader.IsMissingIn(directory, connection.Policies.Mapping)
            || NamedInPolicy.IsMissingIn(directory, policy)
            ? await RefreshAsync(cancellationToken).ConfigureAwait(false)
            : index;
    }

    /// <summary>Reads all of it again.</summary>
    public async Task<CompanyIndex> RefreshAsync(CancellationToken cancellationToken)
    {
        var kept = await StoredAsync(cancellationToken).ConfigureAwait(false) ?? _company;
        var at = Now();
        var directory = await ReadAsync(cancellationToken).ConfigureAwait(false);
        _oneByOne = 0;
        CompanyIndex index = new(Remembering(directory, kept?.Index), kept?.Index);
        await KeepAsync(index, at, null, cancellationToken).ConfigureAwait(false);
        return index;
    }

    /// <summary>
    /// Reads one vendor again. That it is not found proves nothing, and a vendor that says too little of itself is read from the lists:
    /// then all of it is. So it is where the vendors that were read one by one are as many as the pages of the lists; what was due by
    /// then is read with it.
    /// </summary>
    /// <returns>The directory, and whether all of it was read.</returns>
    public async Task<(CompanyIndex Index, bool IsWhole)> RefreshVendorAsync(
        VendorSide side, string id, Instant due, CancellationToken cancellationToken)
    {
        if (await StoredAsync(cancellationToken).ConfigureAwait(false) is not var (index, at)
            || DirectoryNote.IsOld(at, Now(), connection))
        {
            return (await RefreshAsync(cancellationToken).ConfigureAwait(false), true);
        }

        if (due < at)
        {
            return (index, false);
        }

        // One that could not be read is told of by the lists.
        var isOdd = index.Directory.Unreadable?.Any(one => one.Id == id || one.Id.Length == 0) == true;
        if (isOdd || ++_oneByOne > 20 + ((index.Directory.ZohoVendors.Count + index.Directory.ProcoreVendors.Count) / OfPage))
        {
            return (await RefreshAsync(cancellationToken).ConfigureAwait(false), true);
        }

        var next = side == VendorSide.Zoho
            ? await OneVendorReader.ZohoAsync(clients, index, id, cancellationToken).ConfigureAwait(false)
            : await OneVendorReader.ProcoreAsync(
                clients, index, long.Parse(id, CultureInfo.InvariantCulture), cancellationToken).ConfigureAwait(false);
        return ReferenceEquals(next, index) ? (index, false)
            : next is not null && await KeepAsync(next, at, index.Hash, cancellationToken).ConfigureAwait(false) ? (next, false)
            : (await RefreshAsync(cancellationToken).ConfigureAwait(false), true);
    }

    /// <summary>
    /// The directory as it was read last, however old it is. Whether another process read it meanwhile is asked again after a while: what
    /// nobody plans by any more is removed after an hour.
    /// </summary>
    public async Task<(CompanyIndex Index, Instant At)?> KeptAsync(CancellationToken cancellationToken)
    {
        if (_company is null || !DirectoryNote.IsTrusted(_askedAt, Now()))
        {
            _ = await StoredAsync(cancellationToken).ConfigureAwait(false);
        }

        return _company;
    }

    /// <summary>What stands in the store, whichever process read it: what did not change since is not indexed again.</summary>
    private async ValueTask<(CompanyIndex Index, Instant At)?> StoredAsync(CancellationToken cancellationToken)
    {
        var asked = Now();
        var note = await DirectoryHistory.FindAsync(store, owner, connection.Id, Cursor, _company?.Index.Hash, cancellationToken)
            .ConfigureAwait(false);
        _askedAt = asked;
        if (note is not var (at, hash))
        {
            return null;
        }

        var index = _company is var (known, _) && known.Hash == hash
            ? known
            : await StoredDirectories.ReadAsync(store, connection.Id, hash, _company?.Index, cancellationToken).ConfigureAwait(false);
        if (index is null)
        {
            return null;
        }

        _company = (index, at);
        return _company;
    }

    /// <summary>Where Procore did not answer, the next try asks it first: it costs no calls of the day that Zoho Books counts.</summary>
    private async Task<CompanyDirectory> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var directory = await DirectoryReader.ReadCompanyAsync(clients, connection, _isProcoreSilent, Now(), cancellationToken)
                .ConfigureAwait(false);
            _isProcoreSilent = false;
            return directory;
        }
        catch (ProcoreException)
        {
            _isProcoreSilent = true;
            throw;
        }
    }

    /// <summary>Stores a directory in the place of the one that stands in the store.</summary>
    /// <param name="index">The directory.</param>
    /// <param name="at">When the reading of it began.</param>
    /// <param name="onto">The hash of the one that it differs from by one vendor; null where all of it was read.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>False where another process stored another one than that: a single vendor says nothing of the rest.</returns>
    private ValueTask<bool> KeepAsync(CompanyIndex index, Instant at, string? onto, CancellationToken cancellationToken) =>
        Afresh.DecideAsync(async () =>
        {
            var stored = (await StoredAsync(cancellationToken).ConfigureAwait(false))?.Index;
            if (onto is not null && stored?.Hash != onto)
            {
                return false;
            }

            var changes = await new DirectoryHistory(store, connection.Id, Cursor).KeepAsync(
                index.Hash,
                index.Snapshots(stored),
                stored is null ? [] : index.GivenUp(stored),
                DirectoryMarks.Keeping(Cursor, stored?.Hash, index.Hash, at),
                Now(),
                cancellationToken).ConfigureAwait(false);
            await owner.SaveAsync(changes, cancellationToken).ConfigureAwait(false);
            (_company, _askedAt) = ((index, at), Now());
            return true;
        });

    // A contact's own record says its country, and lists do not: what was read of it once stays known. Links that earlier rules made across
    // two countries are told from the rest by it.
    private static CompanyDirectory Remembering(CompanyDirectory directory, CompanyIndex? kept) => kept is null ? directory : directory with
    {
        ZohoVendors =
        [
            .. directory.ZohoVendors.Select(vendor =>
                vendor.Country is null && kept.ZohoVendor(vendor.Id)?.Country is { } country ? vendor with { Country = country } : vendor),
        ],
    };

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
