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

    private readonly DirectoryHistory _history = new(store, connection.Id, Cursor);

    private (CompanyIndex Index, Instant At)? _company;
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
        var kept = await KeptAsync(cancellationToken).ConfigureAwait(false);
        var at = Now();
        var directory = await ReadAsync(cancellationToken).ConfigureAwait(false);
        _oneByOne = 0;
        directory = Remembering(directory, kept?.Index);
        return await KeepAsync(new(directory, kept?.Index), kept?.Index, at, cancellationToken).ConfigureAwait(false);
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
        if (await KeptAsync(cancellationToken).ConfigureAwait(false) is not var (index, at) || DirectoryNote.IsOld(at, Now(), connection))
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
        return next is null ? (await RefreshAsync(cancellationToken).ConfigureAwait(false), true)
            : ReferenceEquals(next, index) ? (index, false)
            : (await KeepAsync(next, index, at, cancellationToken).ConfigureAwait(false), false);
    }

    /// <summary>
    /// The directory as it was read last, however old it is: what did not change since is neither stored nor indexed again.
    /// </summary>
    public async Task<(CompanyIndex Index, Instant At)?> KeptAsync(CancellationToken cancellationToken)
    {
        if (_company is null
            && await DirectoryNote.FindAsync(store, connection.Id, Cursor, cancellationToken).ConfigureAwait(false) is var (at, hash)
            && await StoredDirectories.ReadAsync(store, connection.Id, hash, null, cancellationToken).ConfigureAwait(false) is { } index)
        {
            _company = (index, at);
        }

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

    private async Task<CompanyIndex> KeepAsync(CompanyIndex index, CompanyIndex? stored, Instant at, CancellationToken cancellationToken)
    {
        var changes = await _history.KeepAsync(
            index.Hash,
            index.Snapshots(stored),
            stored is null ? [] : index.GivenUp(stored),
            DirectoryMarks.Keeping(Cursor, stored?.Hash, index.Hash, at),
            Now(),
            cancellationToken).ConfigureAwait(false);
        await owner.SaveAsync(changes, cancellationToken).ConfigureAwait(false);
        _company = (index, at);
        return index;
    }

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
