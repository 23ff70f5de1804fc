using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace ZohoProcore.Sync;

/// <summary>
/// Makes vendors due that changed on either side since they were looked at, where policy has something written of vendors.
/// </summary>
internal sealed class VendorWatch(ConnectionSession session, ISyncStore store, TimeProvider time)
{
    private const string Mark = "vendors.watermark";
    private const string ProcoreMark = "vendors.procore.watermark";
    private const string SharedMark = "vendors.shared";
    private const int HashLength = 12; // of a company, among those that others have too
    private static readonly Duration SameStamp = Duration.FromSeconds(30);

    private string ConnectionId => session.Connection.Id;

    private VendorPolicy? Policy =>
        session.Connection.Policies.Vendors is { Treatment: not VendorTreatment.LinkOnly } policy ? policy : null;

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>
    /// What to add where all vendors were read: all of them once, when policy began or changed; else those that Zoho Books says were
    /// changed since, those linked ones that Procore says were, or has otherwise than before, and those of whose company another
    /// organization has more or less than before.
    /// </summary>
    /// <param name="before">The directory as it was; null when there was none.</param>
    /// <param name="after">The directory as it is.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<ChangeSet> AllAsync(CompanyIndex? before, CompanyIndex after, CancellationToken cancellationToken)
    {
        if (Policy is not { } policy)
        {
            return await EndedAsync(cancellationToken).ConfigureAwait(false);
        }

        var hash = ContentHash.Of(policy.ToString());
        var noted = await store.GetCursorAsync(ConnectionId, Mark, cancellationToken).ConfigureAwait(false);
        Instant? mark = noted?.Split(' ') is [var of, var at] && of == hash
            && InstantPattern.ExtendedIso.Parse(at).TryGetValue(default, out var then) && then <= Now ? then : null;
        var (changed, newest) = await ChangedAsync(mark, cancellationToken).ConfigureAwait(false);
        var others = mark is null || before is null ? [] : await OthersAsync(before, after, cancellationToken).ConfigureAwait(false);
        var sharing = mark is null ? [] : await SharingAsync(changed, cancellationToken).ConfigureAwait(false);
        var (inProcore, newestThere) = await ChangedInProcoreAsync(cancellationToken).ConfigureAwait(false);
        var (elsewhere, shared) = await ChangedElsewhereAsync(cancellationToken).ConfigureAwait(false);
        return new()
        {
            Submitted = WorkMaker.Due(
                changed.Concat(sharing).Concat(others).Concat(mark is null ? [] : inProcore.Concat(elsewhere)).Distinct(),
                Now,
                mark is null ? WorkPriority.Backfill : WorkPriority.Poll,
                mark is null ? "policy has vendors kept in step" : "the vendor changed"),
            Cursors = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [Mark] = $"{hash} {InstantPattern.ExtendedIso.Format(Instant.Min(Instant.Max(newest, mark ?? newest), Now))}",
                [ProcoreMark] = newestThere,
                [SharedMark] = shared,
            },
        };
    }

    /// <summary>What to add where one vendor was read.</summary>
    public async Task<ChangeSet> OneAsync(VendorSide side, string id, CancellationToken cancellationToken)
    {
        if (Policy is null)
        {
            return new();
        }

        IEnumerable<RecordKey> keys = side == VendorSide.Zoho
            ? [RecordKey.Vendor(id), .. await SharingAsync([RecordKey.Vendor(id)], cancellationToken).ConfigureAwait(false)]
            : await LinkedToAsync([long.Parse(id, CultureInfo.InvariantCulture)], cancellationToken).ConfigureAwait(false);
        return new() { Submitted = WorkMaker.Due(keys.Distinct(), Now, WorkPriority.Webhook, "the vendor changed") };
    }

    /// <summary>Where policy has nothing written any more, what was asked before is looked at once more.</summary>
    private async Task<ChangeSet> EndedAsync(CancellationToken cancellationToken)
    {
        if (await store.GetCursorAsync(ConnectionId, Mark, cancellationToken).ConfigureAwait(false) is null or { Length: 0 })
        {
            return new();
        }

        var known = new List<RecordKey>();
        await foreach (var record in store.ReadRecordsAsync(ConnectionId, new() { Kind = RecordKind.Vendor }, cancellationToken)
            .ConfigureAwait(false))
        {
            known.Add(record.Key);
        }

        return new()
        {
            Submitted = WorkMaker.Due(known, Now, WorkPriority.Poll, "policy links vendors only"),
            Cursors = new Dictionary<string, string>(StringComparer.Ordinal) { [Mark] = string.Empty },
        };
    }

    private async Task<(IReadOnlyList<RecordKey> Changed, Instant Newest)> ChangedAsync(Instant? mark, CancellationToken cancellationToken)
    {
        var rows = new Dictionary<RecordKey, Instant?>();
        var newest = Instant.MinValue;
        var since = mark - session.Connection.Policies.OrderScanOverlap;
        var contacts = session.Clients.Books.Contacts.ListAsync(
            new() { Type = ZohoBooks.Client.ContactType.Vendor, LastModifiedAfter = since }, cancellationToken).OnUnreadable(_ => { });
        await foreach (var contact in contacts.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            rows[RecordKey.Vendor(contact.ContactId)] = contact.LastModifiedTime;
            newest = contact.LastModifiedTime is { } at && at > newest ? at : newest;
        }

        if (mark is null)
        {
            return ([.. rows.Keys], newest == Instant.MinValue ? Now : newest);
        }

        var known = await store.GetRecordsAsync(ConnectionId, rows.Keys, cancellationToken).ConfigureAwait(false);
        return (
            [.. rows.Where(row => Differs(row.Value, known.TryGetValue(row.Key, out var record) ? record : null)).Select(row => row.Key)],
            newest);
    }

    /// <summary>
    /// The linked companies that were changed in Procore since they were looked at: the directory keeps what tells vendors apart, and not
    /// all that is kept in step.
    /// </summary>
    private async Task<(IReadOnlyList<RecordKey> Changed, string Mark)> ChangedInProcoreAsync(CancellationToken cancellationToken)
    {
        var noted = await store.GetCursorAsync(ConnectionId, ProcoreMark, cancellationToken).ConfigureAwait(false) ?? string.Empty;
        Instant? mark = InstantPattern.ExtendedIso.Parse(noted).TryGetValue(default, out var then) && then <= Now ? then : null;
        var dated = new Dictionary<long, Instant>();
        var rows = session.Clients.Procore.Vendors.ListAsync(
            new() { UpdatedAfter = mark - session.Connection.Policies.OrderScanOverlap }, cancellationToken).OnUnreadable(_ => { });
        await foreach (var vendor in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (vendor.UpdatedAt is { } at)
            {
                dated[vendor.Id] = at;
            }
        }

        var links = await LinksOfAsync([.. dated.Keys], cancellationToken).ConfigureAwait(false);
        var known = await store.GetRecordsAsync(
            ConnectionId, [.. links.Select(link => RecordKey.Vendor(link.ZohoId))], cancellationToken).ConfigureAwait(false);
        var changed = links.Where(link => known.TryGetValue(RecordKey.Vendor(link.ZohoId), out var record)
            && record.ReadAt - SameStamp < dated[link.ProcoreId]);
        var newest = dated.Values.Append(mark ?? Instant.MinValue).Max();
        return (
            [.. changed.Select(link => RecordKey.Vendor(link.ZohoId))],
            newest == Instant.MinValue ? noted : InstantPattern.ExtendedIso.Format(Instant.Min(newest, Now)));
    }

    /// <summary>
    /// Who is linked to a company of which other organizations have more, or less, than when this was looked at last: whom it follows, and
    /// whether it may be retired, hangs on that, and nobody else tells it.
    /// </summary>
    private async Task<(IReadOnlyList<RecordKey> Changed, string Mark)> ChangedElsewhereAsync(CancellationToken cancellationToken)
    {
        var noted = await store.GetCursorAsync(ConnectionId, SharedMark, cancellationToken).ConfigureAwait(false) ?? string.Empty;
        string[] before = noted.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        var hashes = await new SharedCompanyReader(session, store).HashesAsync(cancellationToken).ConfigureAwait(false);
        string[] now = [.. hashes.Select(one => FormattableString.Invariant($"{one.Key}:{one.Value.Substring(0, HashLength)}"))];
        long[] moved =
        [
            .. before.Except(now, StringComparer.Ordinal).Concat(now.Except(before, StringComparer.Ordinal))
                .Select(one => long.Parse(one.Split(':')[0], CultureInfo.InvariantCulture)).Distinct(),
        ];
        return (await LinkedToAsync(moved, cancellationToken).ConfigureAwait(false), string.Join(" ", now));
    }

    // As with orders, another change may hide behind the same stamp.
    private static bool Differs(Instant? modified, SyncRecord? record) =>
        record is null || record.LastModified != modified || record.ReadAt - SameStamp < modified;

    /// <summary>What the lists themselves tell: contacts that are gone, and linked companies that are not as they were.</summary>
    private async Task<IReadOnlyList<RecordKey>> OthersAsync(CompanyIndex before, CompanyIndex after, CancellationToken cancellationToken)
    {
        if (before.Hash == after.Hash)
        {
            return [];
        }

        var (was, now) = (before.Directory, after.Directory);
        var gone = was.ZohoVendors.Where(vendor => after.ZohoVendor(vendor.Id) is null).Select(vendor => RecordKey.Vendor(vendor.Id));
        var others = now.ProcoreVendors.Where(vendor => !vendor.Equals(before.ProcoreVendor(vendor.Id))).Select(vendor => vendor.Id)
            .Concat(was.ProcoreVendors.Where(vendor => after.ProcoreVendor(vendor.Id) is null).Select(vendor => vendor.Id));
        return [.. gone, .. await LinkedToAsync([.. others], cancellationToken).ConfigureAwait(false)];
    }

    /// <summary>Who is linked to the same companies: whether a company is retired hangs on all of them.</summary>
    private async Task<IReadOnlyList<RecordKey>> SharingAsync(IReadOnlyList<RecordKey> vendors, CancellationToken cancellationToken)
    {
        var query = new LinkQuery { Kind = LinkKind.Vendor, ZohoIds = [.. vendors.Select(key => key.Id)] };
        var links = vendors.Count == 0 ? [] : await store.ListLinksAsync(ConnectionId, query, cancellationToken).ConfigureAwait(false);
        long[] companies = [.. links.Where(link => link.Status == LinkStatus.Confirmed).Select(link => link.ProcoreId).Distinct()];
        return await LinkedToAsync(companies, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<RecordKey>> LinkedToAsync(IReadOnlyList<long> vendors, CancellationToken cancellationToken) =>
        [.. (await LinksOfAsync(vendors, cancellationToken).ConfigureAwait(false)).Select(link => RecordKey.Vendor(link.ZohoId))];

    private async Task<IReadOnlyList<Link>> LinksOfAsync(IReadOnlyList<long> vendors, CancellationToken cancellationToken)
    {
        var query = new LinkQuery { Kind = LinkKind.Vendor, ProcoreIds = vendors };
        var links = vendors.Count == 0
            ? []
            : await store.ListLinksAsync(ConnectionId, query, cancellationToken).ConfigureAwait(false);
        return [.. links.Where(link => link.Status == LinkStatus.Confirmed)];
    }
}
