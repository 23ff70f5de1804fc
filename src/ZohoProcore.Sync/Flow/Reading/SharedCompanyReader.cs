using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// Reads who else is linked to a company in Procore, also from other organizations of Zoho Books that are connected to the same company of
/// Procore; and of one that would be made inactive, what is committed to it.
/// </summary>
internal sealed class SharedCompanyReader(ConnectionSession session, ISyncStore store)
{
    private const int MostProjects = 25; // each costs the pages of two lists

    private readonly ProjectContracts _contracts = new(session);
    private IReadOnlyList<Connection>? _others;

    private Connection Connection => session.Connection;

    /// <summary>The input with it.</summary>
    public async Task<VendorPlanInput> AddAsync(VendorPlanInput input, CancellationToken cancellationToken)
    {
        if (input.Procore is not { } procore)
        {
            return input;
        }

        var others = await OthersAsync(cancellationToken).ConfigureAwait(false);
        var linked = new List<(Connection Other, VendorElsewhere Vendor)>();
        foreach (var other in others)
        {
            var there = await LinkedAsync(other, procore.Id, cancellationToken).ConfigureAwait(false);
            linked.AddRange(there.Select(one => (other, one)));
        }

        input = linked.Count == 0 ? input : input with { LinkedElsewhere = [.. linked.Select(one => one.Vendor)] };
        input = input with { HeldBefore = await HeldBeforeAsync(input, procore, cancellationToken).ConfigureAwait(false) };
        if (input.Zoho is not { IsActive: false } || !procore.IsActive)
        {
            return input;
        }

        var sharing = await SharingAsync(input, procore.Id, cancellationToken).ConfigureAwait(false);
        var own = await CommittedAsync(Connection, procore.Id, cancellationToken).ConfigureAwait(false);
        var openOrders = sharing.Count == 0 ? [] : await OpenOrdersAsync(
            [input.Name, .. sharing.Select(one => one.Name)], cancellationToken).ConfigureAwait(false);
        var elsewhere = new List<string>();
        sharing.AddRange(linked.Where(one => one.Vendor.IsActive != false).Select(one =>
            new SharingVendor(one.Vendor.ContactId, one.Vendor.Name, one.Vendor.IsActive is not null)
            {
                Organization = one.Other.CalledOrganization(),
            }));
        foreach (var other in others)
        {
            elsewhere.AddRange((await CommittedAsync(other, procore.Id, cancellationToken).ConfigureAwait(false))
                .Select(number => $"{number} of {other.CalledOrganization()}"));
        }

        return input with
        {
            Sharing = sharing,
            OpenOrders = openOrders,
            Commitments = own,
            CommittedElsewhere = elsewhere,
            OpenByHand = input.Policy is { Deactivation: VendorDeactivation.Review }
                or { Deactivation: VendorDeactivation.Deactivate, Treatment: VendorTreatment.Review }
                ? await ByHandAsync(input, procore, others, cancellationToken).ConfigureAwait(false) : null,
        };
    }

    /// <summary>Open commitments of a company that the sync did not make, by its projects' lists, and which are not shown.</summary>
    private async Task<IReadOnlyList<string>> ByHandAsync(
        VendorPlanInput input, VendorInProcore procore, IEnumerable<Connection> others, CancellationToken cancellationToken)
    {
        var open = new List<string>();
        foreach (var projectId in procore.Projects.Take(MostProjects))
        {
            try
            {
                var orders = await _contracts.GetAsync(projectId, cancellationToken).ConfigureAwait(false);
                var subcontracts = await _contracts.SubcontractsAsync(projectId, cancellationToken).ConfigureAwait(false);
                var theirs = orders.Where(one => !one.IsDeleted).Select(one => one.Typed).Where(IsOpen).ToList();
                var written = await WrittenAsync(theirs.ConvertAll(one => one.ContractId), others, cancellationToken).ConfigureAwait(false);
                open.AddRange(theirs.Where(one => !written.Contains(one.ContractId))
                    .Concat(subcontracts.Shown.Where(IsOpen))
                    .Select(one => one.Number.Length > 0 ? one.Number : FormattableString.Invariant($"contract {one.ContractId}"))
                    .OrderBy(number => number, StringComparer.Ordinal).Select(number => $"{number} (not the sync's)"));
            }
            catch (ProcoreException hidden) when (hidden.Status is 403 or 404)
            {
                open.Add($"those of '{input.Company.ProcoreProject(projectId)?.Name ?? Text.Amount(projectId)}', which are not shown");
            }
        }

        return procore.Projects.Count <= MostProjects ? open
            : [.. open, FormattableString.Invariant($"those of {procore.Projects.Count - MostProjects} more projects, not looked at")];

        bool IsOpen(TypedContract one) => one.VendorId == procore.Id && !one.IsEnded;
    }

    /// <summary>Which of some contracts the sync made.</summary>
    private async Task<HashSet<long>> WrittenAsync(
        IReadOnlyCollection<long> contracts, IEnumerable<Connection> others, CancellationToken cancellationToken)
    {
        var written = new HashSet<long>();
        foreach (var connection in contracts.Count == 0 ? [] : others.Prepend(Connection))
        {
            var all = await store.ListCommitmentsAsync(
                connection.Id, new() { ContractIds = contracts }, cancellationToken).ConfigureAwait(false);
            written.UnionWith(all.Select(one => one.ContractId));
        }

        return written;
    }

    /// <summary>
    /// What other organizations have linked to the companies that this one is linked to, by the company's id, each under one hash by which
    /// a change is told; empty where there are no others.
    /// </summary>
    public async Task<SortedDictionary<long, string>> HashesAsync(CancellationToken cancellationToken)
    {
        var texts = new List<(long Company, string Text)>();
        var others = await OthersAsync(cancellationToken).ConfigureAwait(false);
        var query = new LinkQuery { Kind = LinkKind.Vendor, Status = LinkStatus.Confirmed };
        var own = others.Count == 0 ? []
            : new HashSet<long>((await store.ListLinksAsync(Connection.Id, query, cancellationToken).ConfigureAwait(false))
                .Select(link => link.ProcoreId));
        foreach (var other in others)
        {
            var shared = (await store.ListLinksAsync(other.Id, query, cancellationToken).ConfigureAwait(false))
                .Where(link => own.Contains(link.ProcoreId)).ToList();
            var known = shared.Count == 0 ? null
                : await StoredDirectories.LastAsync(store, other.Id, cancellationToken).ConfigureAwait(false);
            texts.AddRange(shared.Select(link => (link.ProcoreId, TextOf(other, link, known?.ZohoVendor(link.ZohoId)))));
        }

        return new(texts.GroupBy(one => one.Company).ToDictionary(
            same => same.Key,
            same => ContentHash.Of(string.Join("\n", same.Select(one => one.Text).OrderBy(text => text, StringComparer.Ordinal)))));

        static string TextOf(Connection other, Link link, ZohoVendor? vendor) =>
            FormattableString.Invariant($"{other.OrganizationId} {link.ZohoId} {link.At} {vendor?.IsActive}");
    }

    /// <summary>
    /// The vendor of another organization that the company followed last, by what is remembered of any vendor here that is linked to it:
    /// one that was linked later, or was not looked at meanwhile, remembers nothing itself.
    /// </summary>
    private async Task<string?> HeldBeforeAsync(VendorPlanInput input, VendorInProcore procore, CancellationToken cancellationToken)
    {
        if (procore.OriginId.Length > 0)
        {
            return null;
        }

        foreach (var link in input.Links.FindByProcoreId(LinkKind.Vendor, procore.Id).OrderBy(one => one.ZohoId, StringComparer.Ordinal))
        {
            var note = link.ZohoId == input.ContactId ? input.Note
                : await StoredVendorNote.ReadAsync(store, Connection.Id, link.ZohoId, cancellationToken).ConfigureAwait(false);
            if (note.ProcoreId == procore.Id && note.HeldBy is { } held)
            {
                return held;
            }
        }

        return null;
    }

    private async Task<IReadOnlyList<Connection>> OthersAsync(CancellationToken cancellationToken) =>
        _others ??=
        [
            .. (await store.ListSharingAsync(Connection, cancellationToken).ConfigureAwait(false))
                .Where(other => Connection.SharesCompanyWith(other)),
        ];

    /// <summary>The open commitments of a company that a connection wrote, read a project at a time: all may be too many at once.</summary>
    private async Task<IReadOnlyList<string>> CommittedAsync(Connection connection, long vendorId, CancellationToken cancellationToken)
    {
        var vendor = FormattableString.Invariant($"{vendorId}");
        var numbers = new List<string>();
        foreach (var projectId in await store.ListCommitmentProjectsAsync(connection.Id, cancellationToken).ConfigureAwait(false))
        {
            var written = await store.ListCommitmentsAsync(
                connection.Id, new() { ProjectIds = [projectId] }, cancellationToken).ConfigureAwait(false);
            numbers.AddRange(
                from one in written
                where one.Image[CommitmentFields.Vendor] == vendor && one.Image[CommitmentFields.Status] != CommitmentStatuses.Closed
                select one.OrderNumber);
        }

        return [.. numbers.OrderBy(number => number, StringComparer.Ordinal)];
    }

    private async Task<List<SharingVendor>> SharingAsync(VendorPlanInput input, long vendorId, CancellationToken cancellationToken)
    {
        var sharing = new List<SharingVendor>();
        foreach (var link in input.Links.FindByProcoreId(LinkKind.Vendor, vendorId).Where(link => link.ZohoId != input.ContactId))
        {
            var contact = await VendorInputReader.ContactAsync(session, link.ZohoId, cancellationToken).ConfigureAwait(false);
            var name = Text.Clean(contact?.ContactName) is { Length: > 0 } called ? called : link.ZohoName ?? link.ZohoId;
            if (contact is null || VendorTranslator.Of(contact, input.Policy).IsActive)
            {
                sharing.Add(new(link.ZohoId, name, contact is not null));
            }
        }

        return sharing;
    }

    /// <summary>
    /// The vendors of another organization that are linked to the company. Its Zoho Books is not asked: what its connection read last says
    /// which of them are inactive.
    /// </summary>
    private async Task<IReadOnlyList<VendorElsewhere>> LinkedAsync(Connection other, long vendorId, CancellationToken cancellationToken)
    {
        var query = new LinkQuery { Kind = LinkKind.Vendor, ProcoreIds = [vendorId] };
        var links = new LinkSet(await store.ListLinksAsync(other.Id, query, cancellationToken).ConfigureAwait(false))
            .FindByProcoreId(LinkKind.Vendor, vendorId);
        var known = links.Count == 0 ? null
            : await StoredDirectories.LastAsync(store, other.Id, cancellationToken).ConfigureAwait(false);
        return
        [
            .. links.Select(link => (Link: link, Vendor: known?.ZohoVendor(link.ZohoId)))
                .Select(one => new VendorElsewhere(
                    other.OrganizationId,
                    one.Link.ZohoId,
                    one.Vendor?.Name ?? one.Link.ZohoName ?? one.Link.ZohoId,
                    other.CalledOrganization(),
                    one.Link.At,
                    one.Vendor?.IsActive)),
        ];
    }

    private async Task<IReadOnlyList<string>> OpenOrdersAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var orders = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var state in new[]
            { RecordState.AwaitingApproval, RecordState.NeedsReview, RecordState.Conflict, RecordState.Failed, RecordState.Aborted })
        {
            var query = new RecordQuery { Kind = RecordKind.PurchaseOrder, State = state };
            await foreach (var record in store.ReadRecordsAsync(Connection.Id, query, cancellationToken).ConfigureAwait(false))
            {
                if (names.Contains(record.VendorName, StringComparer.Ordinal))
                {
                    orders.Add(record.OrderNumber);
                }
            }
        }

        return [.. orders];
    }
}
